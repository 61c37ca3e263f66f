export { citiesOf, districtsOf, findPlace, type Place, provinces, type UnknownPart } from './places.ts';
export { isPlaceName, type RecognisedPlace, recognisePlace } from './recognise-place.ts';
