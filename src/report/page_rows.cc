// SPDX-License-Identifier: Apache-2.0
#include "report/page_rows.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

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

// What analysts decided of a claim, in words.
std::string_view word_for(const Decision& decision) {
  switch (decision.action) {
    case DecisionAction::rate:
      return decision.value.empty() ? "" : "rated";
    case DecisionAction::merge:
      return "merged";
    case DecisionAction::split:
      return "split";
    case DecisionAction::same:
      return decision.value == "same"        ? "merged"
             : decision.value == "different" ? "split"
                                             : "unsure";
    case DecisionAction::derive:
      return "derivation";
    case DecisionAction::attribute:
      return "attribution";
    case DecisionAction::conflict:
      return decision.value.empty() ? "" : "conflict";
    case DecisionAction::note:
      return "noted";
    case DecisionAction::judge:
      return "judged";
    case DecisionAction::hypothesis:
      break;
  }
  return "";
}

struct ClaimNotes {
  std::vector<std::string> decided;
  Json rated = nullptr;
  std::uint8_t machine_credibility = 6;
  std::string merged_into;
};

ClaimNotes notes_of(const Case& whole, std::uint32_t index) {
  ClaimNotes notes;
  notes.machine_credibility = whole.findings.claims[index].credibility;
  if (index >= whole.decided.claims.size()) return notes;
  const auto& decided = whole.decided.claims[index];
  if (decided.machine) notes.machine_credibility = decided.machine->credibility;
  notes.rated = text_or_null(decided.rated);
  if (decided.merged_into) notes.merged_into = claim_id(whole, decided.merged_into);
  for (const auto made : decided.decisions) {
    const auto word = word_for(whole.decided.decisions[made]);
    if (!word.empty()) notes.decided.emplace_back(word);
  }
  sort_unique(notes.decided);
  return notes;
}

void put_claim(const CaseView& view, std::uint32_t index, std::uint32_t number,
               const std::string& story_title, const PageSink& sink) {
  const auto& claim = view.findings().claims[index];
  const auto row = claim_row(view, index, number, story_title);
  const auto position = std::int64_t{number} - 1;
  sink("page_claims",
       {position, claim.id, row["credibility"].get<std::int64_t>(), std::int64_t{claim.origins.lo},
        std::int64_t{claim.origins.hi}, row["documents"].get<std::int64_t>(),
        day_cell(claim.facets.when.lo, claim.facets.when),
        day_cell(claim.facets.when.hi, claim.facets.when), text_cell(claim.story),
        row["disputed"].get<std::int64_t>(), std::int64_t{!row["decided"].empty()},
        std::int64_t{!row["merged_into"].is_null()}});
  sink("page_claim_rows", {position, to_json_line(row)});
}

void put_names(const PageKeys& keys, const PageLists& lists, const PageSink& sink) {
  for (std::size_t i = 0; i < keys.names().size(); ++i) {
    const auto& key = keys.names()[i];
    sink("page_keys",
         {static_cast<std::int64_t>(i), std::string(key.kind), key.id,
          key.kind == "story" ? lists.title_of(key.id) : key.name, std::int64_t{key.claims}});
  }
}

// Names that the machine did not find (a voice that an analyst named) filter nothing.
void put_claim_names(const PageKeys& found, const PageKeys& decided, std::size_t claims,
                     const PageSink& sink) {
  const auto key = [](const PageKey& name) { return std::tie(name.kind, name.id); };
  std::vector<MaybeIndex> numbers(decided.names().size());
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto at = std::ranges::lower_bound(found.names(), key(decided.names()[i]), {}, key);
    if (at != found.names().end() && key(*at) == key(decided.names()[i]))
      numbers[i] = static_cast<std::uint32_t>(at - found.names().begin());
  }
  for (std::uint32_t claim = 0; claim < claims; ++claim) {
    for (const auto name : decided.of(claim)) {
      if (numbers[name])
        sink("page_claim_keys", {std::int64_t{claim}, std::int64_t{*numbers[name]}});
    }
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
               const std::string& story_title) {
  const auto& claim = view.findings().claims[index];
  const auto notes = notes_of(view.data(), index);
  auto conflicts = disputes_of(view, index);
  const bool competes = !view.conflicts_of(index).empty();
  const auto where = claim.facets.where.known() ? place_text(claim.facets.where) : std::string();
  return json_object(
      "id", claim.id, "number", number, "text", claim.text, "value",
      text_or_null(claim_value(claim)), "slot", text_or_null(claim.slot), "sentence",
      claim_sentence(view, index), "story", text_or_null(claim.story), "story_title",
      text_or_null(story_title), "documents", view.documents_of(claim, Stance::asserts).size(),
      "outlets", outlets_of(view.data(), claim).size(), "documents_against",
      view.documents_of(claim, Stance::denies).size(), "origins",
      json_object("lo", claim.origins.lo, "hi", claim.origins.hi), "origin_names",
      known_origins(view, index), "group_note", text_or_null(group_note(view, index)),
      "credibility", claim.credibility, "credibility_text", credibility_text(claim.credibility),
      "machine_credibility", notes.machine_credibility, "rated", notes.rated, "probability",
      competes ? Json(claim.probability) : Json(nullptr), "disputed", conflicts.size(),
      "conflict_ids", conflicts, "when", when_json(claim.facets.when), "where", text_or_null(where),
      "who", text_or_null(claim.facets.who), "first_published",
      text_or_null(first_published(view, claim)), "decided", notes.decided, "merged_into",
      text_or_null(notes.merged_into), "utterances", claim.utterances.size());
}

MakePage make_page(const Case& machine, const Case& decided) {
  return [&machine, &decided](const PageSink& sink) {
    const CaseView found(machine);
    const PageKeys keys(found);
    PageLists lists(found, keys);
    const CaseView view(decided);
    const auto& claims = decided.findings.claims;
    for (std::uint32_t i = 0; i < claims.size(); ++i) {
      if (claims[i].id.empty()) continue;
      put_claim(view, i, i + 1, lists.title_of(claims[i].story), sink);
    }
    for (std::uint32_t i = 0; i < machine.findings.claims.size(); ++i)
      sink("page_search", {std::int64_t{i}, words_of(found, i, lists.title_of(claims[i].story))});
    put_names(keys, lists, sink);
    std::optional<PageKeys> others;
    if (&machine != &decided) others.emplace(view);
    put_claim_names(keys, others ? *others : keys, claims.size(), sink);
    lists.put(sink);
  };
}

MakePage make_claim_rows(const Case& part, const std::vector<std::uint32_t>& numbers,
                         const std::vector<std::uint32_t>& which, const TitleOf& title_of) {
  return [&part, numbers, which, title_of](const PageSink& sink) {
    const CaseView view(part);
    const PageKeys keys(view);
    for (const auto claim : which) {
      put_claim(view, claim, numbers[claim], title_of(part.findings.claims[claim].story), sink);
      for (const auto name : keys.of(claim)) {
        const auto& key = keys.names()[name];
        sink("page_claim_keys", {std::int64_t{numbers[claim]} - 1, std::string(key.kind), key.id});
      }
    }
  };
}

}  // namespace headwater
