// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "base/strings.h"
#include "report/find_claim.h"
#include "report/html_parts.h"
#include "report/html_report.h"
#include "report/report_sections.h"

namespace headwater {
namespace {

constexpr std::size_t most_cites = 4;

// The first places of the utterances of a stance, one a document.
std::string cites(const PageParts& page, const Claim& claim, Stance stance) {
  std::string out;
  std::size_t count = 0;
  MaybeIndex last;
  for (const auto index : claim.utterances) {
    const auto& utterance = page.view.findings().utterances[index];
    if (utterance.stance != stance || utterance.document == last) continue;
    if (++count > most_cites) break;
    last = utterance.document;
    out += page.citations.cite(page.view.place_of(utterance));
  }
  return out;
}

std::string speakers(const PageParts& page, const Claim& claim) {
  std::string out;
  for (const auto& [stance, words] : {std::pair{Stance::asserts, ""},
                                      {Stance::denies, "denied by "},
                                      {Stance::doubts, "doubted by "}}) {
    const auto names = speakers_of(page.view, claim, stance);
    if (names.empty()) continue;
    out += fmt::format("{}{}{}{}", out.empty() ? "" : "; ", words, html_escaped(join(names, ", ")),
                       cites(page, claim, stance));
  }
  return out;
}

std::string origins_cell(const PageParts& page, const Claim& claim) {
  if (page.view.documents_of(claim, Stance::asserts).empty()) return "–";
  if (claim.origins.lo == claim.origins.hi) return std::to_string(claim.origins.lo);
  return fmt::format("{}–{}", claim.origins.lo, claim.origins.hi);
}

std::vector<std::string> conflict_row(const PageParts& page, const Conflict& conflict,
                                      std::size_t at) {
  const auto& claim = page.view.findings().claims[conflict.claims[at]];
  const bool valued = !conflict.slot.empty() && conflict.values.size() == conflict.claims.size();
  std::string what;
  if (at == 0) {
    what = conflict.slot.empty() ? std::string(name_of(conflict.kind)) : conflict.slot;
    if (const auto name = incident_name(page.view, conflict); !name.empty()) what += ": " + name;
  }
  return {html_escaped(what), valued ? html_escaped(shown_values(conflict)[at]) : "",
          "<q>" + html_escaped(claim.text) + "</q>", speakers(page, claim),
          origins_cell(page, claim)};
}

std::string relations_cell(const PageParts& page, const Entity& entity) {
  std::string out;
  for (const auto& relation : entity.relations) {
    out += fmt::format("{}{} {}", out.empty() ? "" : "; ", relation_words(relation.kind),
                       html_escaped(page.view.findings().entities[relation.to].name));
    for (const auto& reason : relation.why) {
      if (reason.spans.empty()) continue;
      out += page.citations.cite(reason.spans.front());
      break;
    }
  }
  return out;
}

}  // namespace

std::string table_html(std::string_view caption, const std::vector<std::string>& head,
                       const std::vector<std::vector<std::string>>& rows) {
  if (rows.empty()) return "";
  auto out = fmt::format("<table>\n<caption>{}</caption>\n<thead><tr>", caption);
  for (const auto& name : head) out += "<th scope=\"col\">" + name + "</th>";
  out += "</tr></thead>\n<tbody>\n";
  for (const auto& row : rows) {
    out += row.front().empty() ? "<tr>" : "<tr class=\"first\">";
    for (std::size_t i = 0; i < row.size(); ++i)
      out += fmt::format("<td data-name=\"{}\">{}</td>", head[i], row[i]);
    out += "</tr>\n";
  }
  return out + "</tbody>\n</table>\n";
}

std::string overview_html(const PageParts& page, const Selection::Indices& claims, bool linked) {
  std::vector<std::vector<std::string>> rows;
  for (const auto index : claims) {
    const auto& claim = page.view.findings().claims[index];
    const auto words =
        fmt::format("{}<q>{}</q>", html_escaped(value_text(claim)), html_escaped(claim.text));
    const auto warning = origin_warning(page.view, index);
    rows.push_back(
        {std::to_string(claim_number(index)),
         linked ? fmt::format("<a href=\"#{}\">{}</a>", html_escaped(claim.id), words)
                : words + cites(page, claim, Stance::asserts) + cites(page, claim, Stance::denies),
         std::to_string(page.view.documents_of(claim, Stance::asserts).size()),
         origins_cell(page, claim), credibility_text(claim.credibility),
         html_escaped(warning.substr(0, warning.find(':')))});
  }
  return table_html(linked ? "The findings below" : "The other findings, in the order of the case",
                    {"No.", "Finding", "Documents", "Origins", "Credibility", "Warning"}, rows);
}

std::string conflicts_html(const PageParts& page) {
  std::vector<std::vector<std::string>> real;
  std::vector<std::vector<std::string>> apparent;
  for (const auto index : page.chosen.conflicts) {
    const auto& conflict = page.view.findings().conflicts[index];
    if (is_shown(page.view, conflict)) {
      for (std::size_t i = 0; i < conflict.claims.size(); ++i)
        real.push_back(conflict_row(page, conflict, i));
    } else if (!is_dispute(conflict)) {
      std::string where;
      for (const auto claim : conflict.claims)
        where += cites(page, page.view.findings().claims[claim], Stance::asserts);
      apparent.push_back({html_escaped(conflict.slot),
                          html_escaped(values_in_order(page.view, conflict)),
                          html_escaped(no_conflict_text(page.view, conflict)) + where});
    }
  }
  const auto found =
      table_html("Conflicts", {"About", "Value", "Finding", "Who says it", "Origins"}, real);
  return (found.empty() ? "<p>None was found between these documents.</p>\n" : found) +
         table_html("Looks like a conflict, is none", {"About", "Values", "Why not"}, apparent);
}

std::string timeline_html(const PageParts& page, std::size_t most) {
  const auto chronicle = chronicle_of(page.view, page.chosen, most);
  std::vector<std::vector<std::string>> rows;
  for (const auto& one : chronicle.incidents) {
    std::string where;
    for (std::size_t i = 0; i < one.places.size() && i < most_cites; ++i)
      where += page.citations.cite(one.places[i]);
    rows.push_back({html_escaped(time_text(one.incident->date)),
                    fmt::format("{}: {}{}", name_of(one.incident->type),
                                html_escaped(page.view.quoted(one.told, 160)), where),
                    html_escaped(place_text(one.incident->place)),
                    html_escaped(numbers_of(*one.incident)), std::to_string(one.places.size())});
  }
  auto out =
      table_html("What happened, by date", {"When", "What", "Where", "Numbers", "Reports"}, rows);
  if (chronicle.dated > most)
    out += fmt::format("<p>The {} most told of {} dated happenings.</p>\n", most, chronicle.dated);
  if (chronicle.undated > 0)
    out += fmt::format("<p>{} without a date.</p>\n", counted(chronicle.undated, "happening"));
  return out;
}

std::string sources_html(const PageParts& page) {
  constexpr std::size_t most = 60;
  std::vector<const SourceRecord*> sources;
  for (const auto index : page.chosen.sources)
    sources.push_back(&page.view.findings().sources[index]);
  std::ranges::stable_sort(sources, std::ranges::greater{}, [](const SourceRecord* source) {
    return source->record.confirmed + source->record.contradicted + source->record.open;
  });
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < sources.size() && i < most; ++i) {
    const auto& source = *sources[i];
    auto behind = join(source.interests, ", ");
    if (!source.owner.empty()) behind += (behind.empty() ? "owner " : "; owner ") + source.owner;
    auto kind = source.kind == "comment_author" ? std::string("reader") : source.kind;
    rows.push_back({html_escaped(source_name(source)), html_escaped(std::move(kind)),
                    reliability_text(source.reliability), record_text(source.record),
                    html_escaped(behind)});
  }
  auto out = table_html("Sources and their record in this case",
                        {"Source", "Kind", "Reliability", "Record", "Interested party"}, rows);
  if (sources.size() > most)
    out += fmt::format("<p>{} more sources are not listed.</p>\n", sources.size() - most);
  return out;
}

std::string names_html(const PageParts& page) {
  constexpr std::size_t most = 80;
  std::vector<std::vector<std::string>> rows;
  for (const auto index : page.chosen.entities) {
    const auto& entity = page.view.findings().entities[index];
    if ((entity.aliases.empty() && entity.relations.empty()) || rows.size() >= most) continue;
    std::vector<std::string> aliases;
    for (const auto& alias : entity.aliases) aliases.push_back(alias.name);
    rows.push_back({html_escaped(entity.name), html_escaped(join(aliases, ", ")),
                    relations_cell(page, entity)});
  }
  return table_html("Names", {"Name", "Also written", "Stands to others as"}, rows);
}

}  // namespace headwater
