// SPDX-License-Identifier: Apache-2.0
#include "report/explain.h"

#include "report/case_view.h"
#include "report/explain_parts.h"
#include "report/find_claim.h"

namespace headwater {
namespace {

template <class T>
std::optional<std::uint32_t> index_of(const std::vector<T>& items, const std::string& id) {
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    if (items[i].id == id) return i;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> document_named(const Case& whole, const std::string& name) {
  for (std::uint32_t i = 0; i < whole.documents.size(); ++i) {
    if (whole.documents[i].document.id == name) return i;
  }
  const CaseView view(whole);
  for (std::uint32_t i = 0; i < whole.documents.size(); ++i) {
    if (view.label(i) == name) return i;
  }
  return std::nullopt;
}

Json of_kind(const char* kind, const Json& finding) {
  Json json{{"explains", kind}};
  json.update(finding);
  return json;
}

}  // namespace

std::optional<Json> explain_json(const Case& whole, const std::string& name,
                                 const OriginalOf& original_of) {
  const Explainer explainer(whole, original_of);
  const auto& found = whole.findings;
  if (index_of(found.claims, name))
    return of_kind("claim", explainer.claim(*find_claim(whole, name)));
  if (const auto i = index_of(found.incidents, name))
    return of_kind("incident", explainer.incident(*i));
  if (const auto i = index_of(found.conflicts, name))
    return of_kind("conflict", explainer.conflict(*i));
  if (const auto i = index_of(found.entities, name)) return of_kind("entity", explainer.entity(*i));
  if (const auto i = index_of(found.sources, name)) return of_kind("source", explainer.source(*i));
  if (const auto i = index_of(found.origins, name)) return of_kind("origin", explainer.origin(*i));
  if (const auto i = document_named(whole, name))
    return of_kind("document", explainer.document(*i));
  if (const auto i = find_claim(whole, name)) return of_kind("claim", explainer.claim(*i));
  return std::nullopt;
}

Json explain_part_json(const CasePart& part, const OriginalOf& original_of) {
  const Explainer explainer(part.part, original_of, part.numbers);
  switch (part.kind) {
    case FindingKind::claim:
      return of_kind("claim", explainer.claim(part.index));
    case FindingKind::incident:
      return of_kind("incident", explainer.incident(part.index));
    case FindingKind::conflict:
      return of_kind("conflict", explainer.conflict(part.index));
    case FindingKind::entity:
      return of_kind("entity", explainer.entity(part.index));
    case FindingKind::source:
      return of_kind("source", explainer.source(part.index));
    case FindingKind::origin:
      return of_kind("origin", explainer.origin(part.index));
    case FindingKind::document:
      break;
  }
  return of_kind("document", explainer.document(part.index));
}

}  // namespace headwater
