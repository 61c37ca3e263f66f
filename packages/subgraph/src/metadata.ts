// A file of its own, so that bundles can have it before every other.
import 'reflect-metadata';
