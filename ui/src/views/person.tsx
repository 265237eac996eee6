// SPDX-License-Identifier: Apache-2.0
import { useApi } from "../base/api";
import { to } from "../base/route";
import type { Entity } from "../base/types";
import { counted, sourceKind } from "../base/words";
import { ClaimItems } from "../parts/claim_item";
import { Answer } from "../parts/state";
import { T } from "../parts/text";
import { documentsOf } from "./people";
import { Relations } from "./source";

export function Person({ id }: { id: string }) {
  const load = useApi<Entity>(`/api/entities/${encodeURIComponent(id)}`);
  return (
    <Answer load={load} title="Name">
      {(entity) => (
        <article>
          <p class="crumbs"><a href="/people">People and bodies</a></p>
          <h1 tabIndex={-1}><T s={entity.name} /></h1>
          <p class="lead">{sourceKind(entity.kind)}, in {counted(documentsOf(entity), "document")}{entity.aliases.length > 0 && <>. Also <T s={entity.aliases.join(", ")} /></>}</p>
          <Relations relations={entity.relations} />
          <p><a href={`/findings?person=${encodeURIComponent(entity.id)}`}>All findings in which it speaks or is named</a></p>
          <div class="with-side">
            <div>
              <h2>Says</h2>
              {entity.said?.length ? <ClaimItems rows={entity.said} /> : <p>Nothing that was found.</p>}
              <h2>Is named in</h2>
              {entity.about?.length ? <ClaimItems rows={entity.about} /> : <p>No claim.</p>}
            </div>
            <aside aria-label="Where it is named">
              <h2>Where it is named</h2>
              <ul class="dense">{entity.mentions?.map((m) => <li key={m.document + m.start}><a href={to.document(m.document, m.start, m.end)}>{m.label ?? ""} <T s={m.text} /></a></li>)}</ul>
            </aside>
          </div>
        </article>
      )}
    </Answer>
  );
}
