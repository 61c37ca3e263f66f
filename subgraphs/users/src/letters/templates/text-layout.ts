/** The text part of every letter (Mustache): the same content as layout.mjml. */
export const TEXT_LAYOUT = `{{title}}

{{#greeting}}
{{greeting}}

{{/greeting}}
{{#paragraphs}}
{{.}}

{{/paragraphs}}
{{#hasLines}}
{{#lines}}
{{quantity}} × {{name}}{{#amount}}  {{amount}}{{/amount}}
{{/lines}}

{{/hasLines}}
{{#hasDetails}}
{{#details}}
{{name}}: {{value}}
{{/details}}

{{/hasDetails}}
{{#action}}
{{label}}: {{url}}

{{/action}}
{{#notes}}
{{.}}

{{/notes}}
--
{{footer}}
{{#unsubscribe}}
{{label}}: {{url}}
{{/unsubscribe}}
{{home}}
`;
