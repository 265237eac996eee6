// SPDX-License-Identifier: Apache-2.0
// The findings as a file: a report to hand on (of all, or of chosen ones), or what other tools read.
const REPORTS = { html: "Report (one web page)", md: "Report (Markdown)", json: "Report (JSON)" };
const OTHERS = {
  graphml: "GraphML", claimreview: "ClaimReview", prov: "W3C PROV", stix: "STIX 2.1", ftm: "FollowTheMoney", webannotation: "Web Annotation", timelinejs: "TimelineJS", ris: "RIS", bibtex: "BibTeX",
};

export function TakeAway({ claims }: { claims?: string[] }) {
  const link = (format: string) => `/api/export?format=${format}${claims ? `&claims=${claims.map(encodeURIComponent).join(",")}` : ""}`;
  const list = (formats: Record<string, string>) => Object.entries(formats).map(([format, name]) => <li key={format}><a href={link(format)} download>{name}</a></li>);
  return (
    <details class="take-away">
      <summary>Save as a file</summary>
      <ul>{list(REPORTS)}{!claims && list(OTHERS)}</ul>
    </details>
  );
}
