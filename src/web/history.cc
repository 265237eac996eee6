// SPDX-License-Identifier: Apache-2.0
// /api/history and /api/hypotheses: what analysts decided.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "decisions/decided_part.h"
#include "report/document_json.h"
#include "report/history_json.h"
#include "store/analyst_log.h"
#include "web/answer.h"
#include "web/claim_rows.h"

namespace headwater {
namespace {

std::map<std::int64_t, bool> decisions_in_force(const CaseReader& reader) {
  std::map<std::int64_t, bool> made;
  for (const auto& [decision, in_force] : must(load_logged_decisions(reader.file())))
    made.emplace(decision.number, in_force);
  return made;
}

// From very consistent to very inconsistent (Heuer 1999, analysis of competing hypotheses).
int weight_of(const std::string& judgement) {
  if (judgement == "CC") return 2;
  if (judgement == "C") return 1;
  if (judgement == "I") return -1;
  return judgement == "II" ? -2 : 0;
}

struct Hypothesis {
  std::string id;
  std::string text;
  int inconsistent = 0;
  int consistent = 0;
};

struct Judged {
  std::uint32_t claim = 0;
  std::map<std::string, std::string> judgements;  // by hypothesis
};

struct Table {
  std::vector<Hypothesis> hypotheses;
  std::map<std::uint32_t, Judged> claims;  // by position
};

void take_hypothesis(const Decision& made, Table& table) {
  std::erase_if(table.hypotheses, [&](const auto& each) { return each.id == made.target; });
  if (!made.value.empty()) table.hypotheses.push_back({made.target, made.value});
}

Table table_of(const DecisionIndex& decisions) {
  Table table;
  for (std::size_t i = 0; i < decisions.decisions.size(); ++i) {
    const auto& made = decisions.decisions[i];
    if (made.action == DecisionAction::hypothesis) take_hypothesis(made, table);
    if (made.action != DecisionAction::judge || decisions.claims[i].empty()) continue;
    auto& judged = table.claims[decisions.claims[i].front()];
    judged.claim = decisions.claims[i].front();
    judged.judgements[made.target] = made.value;
  }
  for (auto& [position, judged] : table.claims) {
    for (auto& hypothesis : table.hypotheses) {
      const auto found = judged.judgements.find(hypothesis.id);
      const auto weight = found == judged.judgements.end() ? 0 : weight_of(found->second);
      (weight < 0 ? hypothesis.inconsistent : hypothesis.consistent) += weight;
    }
  }
  std::ranges::stable_sort(table.hypotheses, std::ranges::greater{}, &Hypothesis::inconsistent);
  return table;
}

// How far a claim tells the hypotheses apart: the widest difference of its judgements, 0 to 4.
int discriminates(const Judged& judged, const std::vector<Hypothesis>& hypotheses) {
  int least = 2;
  int most = -2;
  for (const auto& hypothesis : hypotheses) {
    const auto found = judged.judgements.find(hypothesis.id);
    if (found == judged.judgements.end() || found->second.empty()) continue;
    least = std::min(least, weight_of(found->second));
    most = std::max(most, weight_of(found->second));
  }
  return std::max(0, most - least);
}

Json judgements_json(const Judged& judged, const std::vector<Hypothesis>& hypotheses) {
  Json json = Json::object();
  for (const auto& hypothesis : hypotheses) {
    const auto found = judged.judgements.find(hypothesis.id);
    if (found != judged.judgements.end() && !found->second.empty())
      json[hypothesis.id] = found->second;
  }
  return json;
}

}  // namespace

Response answer_history(const Call& call) {
  const auto paging = paging_of(call.request);
  const auto where = call.request.value("decisions") == "1"
                         ? std::string(" WHERE made_by <> 'headwater'")
                         : std::string();
  const auto total = where.empty() ? call.reader.log_entries()
                                   : call.reader.number("SELECT count(*) FROM log" + where);
  const auto made = decisions_in_force(call.reader);
  Json items = Json::array();
  for (const auto& row : call.reader.rows(
           fmt::format("SELECT number, made_at, made_by, action, target, detail, hash FROM log{} "
                       "ORDER BY number DESC LIMIT ? OFFSET ?",
                       where),
           {paging.limit, paging.offset})) {
    HistoryLine line{integer_of(row[0]), text_of(row[1]), text_of(row[2]), text_of(row[3]),
                     text_of(row[4]),    text_of(row[5]), "machine",       text_of(row[6])};
    if (const auto found = made.find(line.number); found != made.end())
      line.state = found->second ? "active" : "undone";
    else if (line.made_by != machine_name)
      line.state = line.action;
    auto json = history_json(line);
    auto detail = parse_json(line.detail, "log");
    json["detail"] = detail ? *std::move(detail) : Json(nullptr);
    items.push_back(std::move(json));
  }
  return json_response(list_json(total, paging, std::move(items)));
}

Response answer_hypotheses(const Call& call) {
  const auto table = table_of(must(index_decisions(call.reader.file())));
  Json hypotheses = Json::array();
  for (const auto& each : table.hypotheses)
    hypotheses.push_back(json_object("id", each.id, "text", each.text, "inconsistent",
                                     -each.inconsistent, "consistent", each.consistent, "score",
                                     -each.inconsistent));
  std::vector<Judged> claims;
  for (const auto& [position, judged] : table.claims) claims.push_back(judged);
  std::ranges::stable_sort(claims, std::ranges::greater{}, [&](const Judged& judged) {
    return discriminates(judged, table.hypotheses);
  });
  Json rows = Json::array();
  for (const auto& judged : claims) {
    auto judgements = judgements_json(judged, table.hypotheses);
    if (judgements.empty()) continue;
    rows.push_back(json_object("row", claim_row_of(call.reader, judged.claim), "judgements",
                               std::move(judgements), "discriminates",
                               discriminates(judged, table.hypotheses)));
  }
  return json_response(json_object("hypotheses", std::move(hypotheses), "claims", std::move(rows)));
}

}  // namespace headwater
