/** HTML that the server made of Markdown, of safe elements only. */
export function RichText(props: { html: string }) {
  return <div class="rich-text" innerHTML={props.html} />;
}
