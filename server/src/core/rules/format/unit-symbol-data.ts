// Unit symbols that are often set wrong behind a figure, and how they are written. Source: GB 3100—1993, GB 3101—1993.

/** Wrong and right form; longer wrong forms first. */
export const symbols: readonly (readonly [string, string])[] = [
  ['KW·h', 'kW·h'], ['kw·h', 'kW·h'], ['Kw·h', 'kW·h'], ['KWh', 'kW·h'], ['KWH', 'kW·h'], ['kwh', 'kW·h'], ['kWh', 'kW·h'], ['Kwh', 'kW·h'],
  ['km2', 'km²'], ['Km2', 'km²'], ['KM2', 'km²'], ['hm2', 'hm²'], ['cm2', 'cm²'], ['m2', 'm²'], ['m3', 'm³'], ['cm3', 'cm³'], ['M2', 'm²'], ['M3', 'm³'],
  ['KM', 'km'], ['Km', 'km'], ['CM', 'cm'], ['Cm', 'cm'], ['MM', 'mm'], ['Mm', 'mm'],
  ['KG', 'kg'], ['Kg', 'kg'], ['ML', 'mL'], ['Ml', 'mL'], ['MG', 'mg'], ['Mg', 'mg'],
  ['KW', 'kW'], ['Kw', 'kW'], ['kw', 'kW'], ['KV', 'kV'], ['Kv', 'kV'], ['kv', 'kV'], ['Mw', 'MW'], ['mw', 'MW'],
  ['°C', '℃'], ['ºC', '℃'], ['°c', '℃'],
];
