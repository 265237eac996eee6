// SPDX-License-Identifier: Apache-2.0
#include "report/page_rows.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "base/strings.h"
#include "report/claim_sentence.h"
#include "report/claims_json.h"
#include "report/document_json.h"
#include "report/page_keys.h"
#include "report/page_lists.h"
#include "report/reasons_to_look.h"
#include "report/values_json.h"

namespace headwater {
namespace {

constexpr std::size_t most_origin_names = 3;

Json known_origins(const CaseView& view, std::uint32_t claim) {
  Json names = Json::array();
  for (const auto index : view.origins_of(claim)) {
    const auto& origin = view.findings().origins[index];
    if (origin.known && names.size() < most_origin_names) names.push_back(origin.name);
  }
  return names;
}

Json disputes_of(const CaseView& view, std::uint32_t claim) {
  Json ids = Json::array();
  for (const auto index : view.conflicts_of(claim)) {
    const auto& conflict = view.findings().conflicts[index];
    if (is_dispute(conflict)) ids.push_back(conflict.id);
  }
  return ids;
}

Json when_json(const TimeInterval& time) {
  auto json = date_json(time);
  if (!json.is_null()) json["text"] = time_text(time);
  return json;
}

// The first day on which one of its documents was published.
std::string first_published(const CaseView& view, const Claim& claim) {
  std::string first;
  for (const auto index : claim.utterances) {
    const auto& day =
        view.data().documents[view.findings().utterances[index].document].document.published;
    if (!day.empty() && (first.empty() || day < first)) first = day;
  }
  return first;
}

void put_claim(const CaseView& view, std::uint32_t index, std::uint32_t number,
               const ClaimNotes& notes, const PageSink& sink) {
  const auto& claim = view.findings().claims[index];
  const auto row = claim_row(view, index, number, notes);
  const auto position = std::int64_t{number} - 1;
  sink("page_claims",
       {position, claim.id, row["credibility"].get<std::int64_t>(), std::int64_t{claim.origins.lo},
        std::int64_t{claim.origins.hi}, row["documents"].get<std::int64_t>(),
        day_cell(claim.facets.when.lo, claim.facets.when),
        day_cell(claim.facets.when.hi, claim.facets.when), text_cell(claim.story),
        row["disputed"].get<std::int64_t>(), std::int64_t{!notes.decided.empty()},
        std::int64_t{!notes.merged_into.empty()}});
  sink("page_claim_rows", {position, to_json_line(row)});
}

void put_keys(const PageKeys& keys, const PageLists& lists, const CaseView& view,
              const PageSink& sink) {
  for (std::size_t i = 0; i < keys.names().size(); ++i) {
    const auto& key = keys.names()[i];
    sink("page_keys",
         {static_cast<std::int64_t>(i), std::string(key.kind), key.id,
          key.kind == "story" ? lists.title_of(key.id) : key.name, std::int64_t{key.claims}});
  }
  for (std::uint32_t claim = 0; claim < view.findings().claims.size(); ++claim) {
    for (const auto name : keys.of(claim))
      sink("page_claim_keys", {std::int64_t{claim}, std::int64_t{name}});
  }
}

// What is searched of a claim: its wordings, where, who, who speaks.
std::string words_of(const CaseView& view, std::uint32_t index, const std::string& story_title) {
  const auto& claim = view.findings().claims[index];
  auto words = claim.text + "\n" + claim.facets.who + "\n" + claim.facets.where.text + "\n" +
               claim_value(claim) + " " + claim.slot + "\n" + story_title;
  std::set<std::string_view> names;
  for (const auto utterance : claim.utterances) {
    for (const auto& voice : view.findings().utterances[utterance].voices) names.insert(voice.name);
  }
  for (const auto name : names) words.append("\n").append(name);
  return words;
}

}  // namespace

Json claim_row(const CaseView& view, std::uint32_t index, std::uint32_t number,
               const ClaimNotes& notes) {
  const auto& claim = view.findings().claims[index];
  auto conflicts = disputes_of(view, index);
  const bool competes = !view.conflicts_of(index).empty();
  const auto where = claim.facets.where.known() ? place_text(claim.facets.where) : std::string();
  return json_object(
      "id", claim.id, "number", number, "text", claim.text, "value",
      text_or_null(claim_value(claim)), "slot", text_or_null(claim.slot), "sentence",
      claim_sentence(view, index), "story", text_or_null(claim.story), "story_title",
      text_or_null(notes.story_title), "documents",
      view.documents_of(claim, Stance::asserts).size(), "outlets",
      outlets_of(view.data(), claim).size(), "documents_against",
      view.documents_of(claim, Stance::denies).size(), "origins",
      json_object("lo", claim.origins.lo, "hi", claim.origins.hi), "origin_names",
      known_origins(view, index), "group_note", text_or_null(group_note(view, index)),
      "credibility", claim.credibility, "credibility_text", credibility_text(claim.credibility),
      "machine_credibility",
      notes.machine_credibility.is_null() ? Json(claim.credibility) : notes.machine_credibility,
      "rated", notes.rated, "probability", competes ? Json(claim.probability) : Json(nullptr),
      "disputed", conflicts.size(), "conflict_ids", conflicts, "when", when_json(claim.facets.when),
      "where", text_or_null(where), "who", text_or_null(claim.facets.who), "first_published",
      text_or_null(first_published(view, claim)), "decided", notes.decided, "merged_into",
      text_or_null(notes.merged_into), "utterances", claim.utterances.size());
}

MakePage make_page(const Case& whole, const NotesOf& notes_of) {
  return [&whole, notes_of](const PageSink& sink) {
    const CaseView view(whole);
    const PageKeys keys(view);
    PageLists lists(view, keys);
    for (std::uint32_t i = 0; i < whole.findings.claims.size(); ++i) {
      auto notes = notes_of ? notes_of(i) : ClaimNotes{};
      if (notes.story_title.empty())
        notes.story_title = lists.title_of(whole.findings.claims[i].story);
      put_claim(view, i, i + 1, notes, sink);
      sink("page_search", {std::int64_t{i}, words_of(view, i, notes.story_title)});
    }
    put_keys(keys, lists, view, sink);
    lists.put(sink);
  };
}

MakePage make_claim_rows(const Case& part, const std::vector<std::uint32_t>& numbers,
                         const std::vector<std::uint32_t>& which, const NotesOf& notes) {
  return [&part, numbers, which, notes](const PageSink& sink) {
    const CaseView view(part);
    const PageKeys keys(view);
    for (const auto claim : which) {
      put_claim(view, claim, numbers[claim], notes(claim), sink);
      for (const auto name : keys.of(claim)) {
        const auto& key = keys.names()[name];
        sink("page_claim_keys",
             {std::int64_t{numbers[claim]} - 1, std::string(key.kind), key.id, key.name});
      }
    }
  };
}

}  // namespace headwater
