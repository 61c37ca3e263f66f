import { LRUCache } from 'lru-cache';
import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

/** Raw HTML stays text, quotes and line ends as they are typed. */
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });

/** Pages have headings of their own above those of a description. */
const HEADING: Record<string, string> = { h1: 'h3', h2: 'h3', h3: 'h4', h4: 'h5', h5: 'h6' };

const RULES: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'br', 'hr', 'h3', 'h4', 'h5', 'h6', 'strong', 'em', 's', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li'],
    ...['a', 'img', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href', 'rel'], img: ['src', 'alt', 'loading'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  transformTags: {
    ...HEADING,
    a: (tagName, { href = '' }) => ({ tagName, attribs: { href, rel: 'nofollow noopener ugc' } }),
    img: (tagName, { src = '', alt = '' }) => ({ tagName, attribs: { src, alt, loading: 'lazy' } }),
  },
  // Pictures of other hosts would tell these who looks at the page.
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs.src?.startsWith('/media/'),
};

/** Texts are rendered whenever their page is shown. */
const rendered = new LRUCache<string, string>({ max: 1000, maxSize: 8_000_000, sizeCalculation: sizeOf });

function sizeOf(html: string, text: string): number {
  return html.length + text.length + 1;
}

/** A text in Markdown as HTML without anything that runs, frames, styles or loads from elsewhere. */
export function renderedMarkdown(text: string): string {
  const known = rendered.get(text);
  if (known !== undefined) return known;
  const html = sanitizeHtml(markdown.render(text), RULES);
  rendered.set(text, html);
  return html;
}
