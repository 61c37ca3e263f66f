/** The text part of every letter (Mustache): the same content as layout.mjml. */
export const TEXT_LAYOUT = `{{title}}

{{#greeting}}
{{greeting}}

{{/greeting}}
{{#paragraphs}}
{{.}}

{{/paragraphs}}
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
{{home}}
`;
