// SPDX-License-Identifier: Apache-2.0
import { useApi } from "../base/api";
import { place, to } from "../base/route";
import type { Found } from "../base/types";
import { ClaimItems } from "../parts/claim_item";
import { WordsField } from "../parts/pick";
import { Answer } from "../parts/state";
import { T } from "../parts/text";

function Links({ title, links }: { title: string; links: { href: string; text: string }[] }) {
  if (links.length === 0) return null;
  return <section><h2>{title}</h2><ul class="dense">{links.map((link) => <li key={link.href}><a href={link.href}><T s={link.text} /></a></li>)}</ul></section>;
}

export function SearchView() {
  const q = place.value.query.get("q") ?? "";
  const load = useApi<Found>(q ? `/api/search?q=${encodeURIComponent(q)}` : null);
  return (
    <>
      <h1 tabIndex={-1}>Search</h1>
      <div class="tools"><WordsField label="Words to look for" /></div>
      {q && (
        <Answer load={load}>
          {(found) => (
            <>
              {found.claims.length > 0 && <section><h2>Claims</h2><ClaimItems rows={found.claims} /><p><a href={`/findings?q=${encodeURIComponent(q)}`}>All claims with these words</a></p></section>}
              <Links title="People and bodies" links={found.entities.map((e) => ({ href: to.entity(e.id), text: e.name }))} />
              <Links title="Stories" links={found.stories.map((s) => ({ href: to.story(s.id), text: s.title }))} />
              <Links title="Documents" links={found.documents.map((d) => ({ href: to.document(d.id), text: `${d.label} ${d.title}` }))} />
            </>
          )}
        </Answer>
      )}
    </>
  );
}
