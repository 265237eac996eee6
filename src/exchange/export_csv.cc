// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/strings.h"
#include "exchange/decided.h"
#include "exchange/export_formats.h"
#include "exchange/parts.h"
#include "model/incident_documents.h"
#include "report/case_view.h"
#include "report/claims_json.h"
#include "report/find_claim.h"
#include "report/not_analysed_text.h"
#include "report/reasons_to_look.h"
#include "report/table.h"
#include "report/timeline_json.h"
#include "report/values_json.h"

namespace headwater {
namespace {

using Cells = std::vector<std::string>;

// Names of columns; '#' behind one says that it holds numbers.
Table table_of(std::string_view columns) {
  Table table;
  for (const auto name : split(columns, ' ')) {
    const bool number = name.ends_with('#');
    table.columns.push_back({std::string(name.substr(0, name.size() - (number ? 1 : 0))), number});
  }
  return table;
}

void append(Cells& row, Cells cells) {
  std::ranges::move(cells, std::back_inserter(row));
}

std::string number(const std::optional<double>& value) {
  return value ? number_json(value).dump() : std::string();
}
template <class Number>
std::string whole_number(Number value) {
  return std::to_string(value);
}
std::string yes_no(bool value) {
  return value ? "true" : "false";
}
std::string day(const std::optional<Day>& value) {
  return value ? iso_day(*value) : std::string();
}

constexpr std::string_view date_columns = " date_lo date_hi date_precision";
Cells date_cells(const TimeInterval& time) {
  if (!time.known()) return {"", "", ""};
  return {day(time.lo), day(time.hi), std::string(name_of(time.precision))};
}

constexpr std::string_view place_columns = " place city region country";
Cells place_cells(const Place& place) {
  return {place.text, place.city, place.region, place.country};
}

// The first count; all of them in words where there are more.
constexpr std::string_view count_columns = " count_of count_lo# count_hi# count_unit";
Cells count_cells(const std::vector<Count>& counts) {
  if (counts.empty()) return {"", "", "", ""};
  const auto& count = counts.front();
  return {count.what, number(count.value.lo), number(count.value.hi), count.unit};
}

std::map<std::uint32_t, std::string> stories_of_documents(const Case& whole) {
  std::map<std::uint32_t, std::string> stories;
  for (const auto& story : whole.findings.stories) {
    for (const auto document : story.documents) stories.emplace(document, story.id);
  }
  return stories;
}

std::string analysed_word(const DocumentFacts& facts) {
  if (!is_analysed(facts)) return "no";
  return count_not_analysed(facts.document) == 0 ? "yes" : "part";
}

Table documents_csv(const ExportInput& input) {
  auto table = table_of(std::string("id label sha256 mime url title authors outlet site published "
                                    "language analysed story utterances#") +
                        (input.with_texts ? " text" : ""));
  std::vector<std::size_t> utterances(input.whole.documents.size(), 0);
  for (const auto& utterance : input.whole.findings.utterances) ++utterances[utterance.document];
  auto stories = stories_of_documents(input.whole);
  const CaseView view(input.whole);
  for (const auto i : input.chosen.documents) {
    const auto& d = input.whole.documents[i].document;
    Cells row{d.id,
              view.label(i),
              d.sha256,
              d.mime,
              d.url,
              d.title,
              join(d.authors, "; "),
              view.outlet(i),
              d.site,
              d.published,
              d.language,
              analysed_word(input.whole.documents[i]),
              stories[i],
              whole_number(utterances[i])};
    if (input.with_texts) row.push_back(d.text.str());
    table.rows.push_back(std::move(row));
  }
  return table;
}

Cells support_cells(const Case& whole, const Claim& claim) {
  std::array<std::size_t, 3> stances{};
  for (const auto u : claim.utterances)
    ++stances[static_cast<std::size_t>(whole.findings.utterances[u].stance)];
  return {whole_number(documents_of(whole, claim, Stance::asserts).size()),
          whole_number(outlets_of(whole, claim).size()),
          whole_number(documents_of(whole, claim, Stance::denies).size()),
          whole_number(stances[0]),
          whole_number(stances[1]),
          whole_number(stances[2]),
          whole_number(claim.origins.lo),
          whole_number(claim.origins.hi),
          fmt::format("{:.4f}", claim.probability),
          whole_number(claim.credibility),
          credibility_text(claim.credibility)};
}

// An analyst's grade, what the machine found before decisions, and the numbers of the decisions.
Cells decision_cells(const Case& whole, std::uint32_t claim) {
  const auto decided =
      claim < whole.decided.claims.size() ? whole.decided.claims[claim] : DecidedClaim();
  const auto machine = machine_claim(whole, claim);
  Cells numbers;
  for (const auto made : decided.decisions)
    numbers.push_back(whole_number(whole.decided.decisions[made].number));
  return {decided.rated, whole_number(machine.origins.lo), whole_number(machine.origins.hi),
          whole_number(machine.credibility), join(numbers, " ")};
}

Table claims_csv(const ExportInput& input) {
  auto table = table_of(
      fmt::format("number# id story incident slot text who what{}{}{} first_published documents# "
                  "outlets# documents_against# asserts# denies# doubts# origins_lo# origins_hi# "
                  "probability# credibility# credibility_words conflicts rated machine_origins_lo# "
                  "machine_origins_hi# machine_credibility# decisions",
                  date_columns, place_columns, count_columns));
  const CaseView view(input.whole);
  for (const auto i : input.chosen.claims) {
    const auto& claim = input.whole.findings.claims[i];
    Cells row{whole_number(claim_number(i)),
              claim.id,
              claim.story,
              incident_id(input.whole, claim.incident),
              claim.slot,
              claim.text,
              claim.facets.who,
              claim.facets.what};
    append(row, date_cells(claim.facets.when));
    append(row, place_cells(claim.facets.where));
    append(row, count_cells(claim.facets.how_many));
    row.push_back(first_published(input.whole, claim));
    append(row, support_cells(input.whole, claim));
    Cells conflicts;
    for (const auto c : view.conflicts_of(i))
      conflicts.push_back(input.whole.findings.conflicts[c].id);
    row.push_back(join(conflicts, " "));
    append(row, decision_cells(input.whole, i));
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::string voices_cell(const Utterance& utterance) {
  Cells names;
  for (const auto& voice : utterance.voices) names.push_back(voice.name);
  return join(names, " > ");
}

Table utterances_csv(const ExportInput& input) {
  const auto& whole = input.whole;
  auto table = table_of(
      "id document start# end# claim slot speaker voices stance modality derivation derived_from "
      "credited origin outlet published url language text");
  const CaseView view(whole);
  for (const auto i : input.chosen.utterances) {
    const auto& utterance = whole.findings.utterances[i];
    const auto& d = whole.documents[utterance.document].document;
    const auto* speaker = speaker_of(utterance);
    table.rows.push_back(
        {utterance_id(whole, i), d.id, whole_number(utterance.span.start),
         whole_number(utterance.span.end), claim_id(whole, utterance.claim), utterance.slot,
         speaker == nullptr ? "" : speaker->name, voices_cell(utterance),
         std::string(name_of(utterance.stance)), std::string(name_of(utterance.modality)),
         std::string(name_of(utterance.derivation)), utterance_id(whole, utterance.derived_from),
         yes_no(utterance.credited), origin_id(whole, utterance.origin), view.publisher(utterance),
         d.published, d.url, d.language, quoted(whole, {utterance.document, utterance.span})});
  }
  return table;
}

Table origins_csv(const ExportInput& input) {
  auto table = table_of("id claim number# name entity known group# utterances#");
  for (const auto i : input.chosen.origins) {
    const auto& origin = input.whole.findings.origins[i];
    table.rows.push_back({origin.id, claim_id(input.whole, origin.claim),
                          whole_number(claim_number(origin.claim)), origin.name,
                          entity_id(input.whole, origin.entity), yes_no(origin.known),
                          whole_number(origin.group), whole_number(origin.utterances.size())});
  }
  return table;
}

Table conflicts_csv(const ExportInput& input) {
  auto table = table_of("id kind slot incident real claims values");
  for (const auto i : input.chosen.conflicts) {
    const auto& conflict = input.whole.findings.conflicts[i];
    Cells claims;
    for (const auto claim : conflict.claims) claims.push_back(claim_id(input.whole, claim));
    table.rows.push_back({conflict.id, std::string(name_of(conflict.kind)), conflict.slot,
                          incident_id(input.whole, conflict.incident), yes_no(is_dispute(conflict)),
                          join(claims, " "), join(conflict.values, " × ")});
  }
  return table;
}

Table sources_csv(const ExportInput& input) {
  auto table = table_of(
      "id name kind entity reliability confirmed# contradicted# open# owner interests group#");
  for (const auto i : input.chosen.sources) {
    const auto& source = input.whole.findings.sources[i];
    table.rows.push_back(
        {source.id, source.name, source.kind, entity_id(input.whole, source.entity),
         std::string(1, source.reliability), whole_number(source.record.confirmed),
         whole_number(source.record.contradicted), whole_number(source.record.open), source.owner,
         join(source.interests, "; "), whole_number(source.group)});
  }
  return table;
}

Table entities_csv(const ExportInput& input) {
  auto table = table_of("id name kind mentions# interest");
  for (const auto i : input.chosen.entities) {
    const auto& entity = input.whole.findings.entities[i];
    table.rows.push_back({entity.id, entity.name, std::string(name_of(entity.kind)),
                          whole_number(entity.mentions.size()),
                          entity_id(input.whole, entity.interest)});
  }
  return table;
}

Table aliases_csv(const ExportInput& input) {
  auto table = table_of("entity alias");
  for (const auto i : input.chosen.entities) {
    const auto& entity = input.whole.findings.entities[i];
    for (const auto& alias : entity.aliases) table.rows.push_back({entity.id, alias.name});
  }
  return table;
}

Table relations_csv(const ExportInput& input) {
  auto table = table_of("from kind to");
  for (const auto i : input.chosen.entities) {
    const auto& entity = input.whole.findings.entities[i];
    for (const auto& relation : entity.relations)
      table.rows.push_back(
          {entity.id, std::string(name_of(relation.kind)), entity_id(input.whole, relation.to)});
  }
  return table;
}

Table incidents_csv(const ExportInput& input) {
  auto table = table_of(fmt::format("id type status{}{}{} reports# claims", date_columns,
                                    place_columns, count_columns));
  const auto claims = claims_of_incidents(input.whole);
  for (const auto i : by_date(input.whole)) {
    if (!holds(input.chosen.incidents, i)) continue;
    const auto& incident = input.whole.findings.incidents[i];
    Cells row{incident.id, std::string(name_of(incident.type)),
              std::string(name_of(incident.status))};
    append(row, date_cells(incident.date));
    append(row, place_cells(incident.place));
    append(row, count_cells(incident.counts));
    append(row, {whole_number(documents_of(incident).size()), join(claims[i], " ")});
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table stories_csv(const ExportInput& input) {
  auto table = table_of("id title documents# first_day last_day document_ids");
  for (const auto i : input.chosen.stories) {
    const auto& story = input.whole.findings.stories[i];
    Cells ids;
    Cells days;
    for (const auto document : story.documents) {
      const auto& d = input.whole.documents[document].document;
      ids.push_back(d.id);
      if (!d.published.empty()) days.push_back(d.published);
    }
    std::ranges::sort(days);
    const auto& first = input.whole.documents[story.documents.front()].document;
    table.rows.push_back({story.id, first.title, whole_number(story.documents.size()),
                          days.empty() ? "" : days.front(), days.empty() ? "" : days.back(),
                          join(ids, " ")});
  }
  return table;
}

Table passages_csv(const ExportInput& input) {
  auto table = table_of("a b kind similarity# from credited");
  for (const auto i : input.chosen.passages) {
    const auto& pair = input.whole.findings.passages[i];
    table.rows.push_back({place_id(input.whole, pair.a), place_id(input.whole, pair.b),
                          std::string(name_of(pair.kind)), fmt::format("{:.4f}", pair.similarity),
                          std::string(name_of(pair.from)), yes_no(pair.credited)});
  }
  return table;
}

}  // namespace

std::vector<ExportedFile> export_csv(const ExportInput& input) {
  return {
      {"documents.csv", csv(documents_csv(input))},   {"claims.csv", csv(claims_csv(input))},
      {"utterances.csv", csv(utterances_csv(input))}, {"conflicts.csv", csv(conflicts_csv(input))},
      {"incidents.csv", csv(incidents_csv(input))},   {"stories.csv", csv(stories_csv(input))},
      {"entities.csv", csv(entities_csv(input))},     {"aliases.csv", csv(aliases_csv(input))},
      {"relations.csv", csv(relations_csv(input))},   {"sources.csv", csv(sources_csv(input))},
      {"origins.csv", csv(origins_csv(input))},       {"passages.csv", csv(passages_csv(input))}};
}

}  // namespace headwater
