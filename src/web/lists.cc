// SPDX-License-Identifier: Apache-2.0
// The lists of the index (page_lists): stories, sources, conflicts, the timeline, names, who repeats
// whom, what was not read; and one of each.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/calendar.h"
#include "base/strings.h"
#include "report/document_json.h"
#include "report/reason_text.h"
#include "store/analyst_log.h"
#include "web/answer.h"
#include "web/claim_rows.h"
#include "web/document_rows.h"
#include "web/places.h"

namespace headwater {
namespace {

constexpr const char* named_like =
    "number IN (SELECT rowid FROM page_names WHERE page_names MATCH ?)";

Conditions list_conditions(const Request& request, const char* list) {
  Conditions conditions;
  conditions.add("list = ?", {std::string(list)});
  if (!trim(request.value("q")).empty()) conditions.add(named_like, {as_match(request.value("q"))});
  if (!request.value("kind").empty()) conditions.add("kind = ?", {request.value("kind")});
  if (!request.value("story").empty()) conditions.add("story = ?", {request.value("story")});
  return conditions;
}

using Finish = void (*)(const CaseReader& reader, Json& row);

Json items_of(const CaseReader& reader, const Conditions& conditions, const std::string& order,
              const Paging& paging, Finish finish) {
  auto values = conditions.values;
  values.emplace_back(paging.limit);
  values.emplace_back(paging.offset);
  Json items = Json::array();
  for (const auto& found : reader.rows(
           fmt::format(
               "SELECT row FROM page_lists WHERE number IN (SELECT number FROM page_lists{0} "
               "ORDER BY {1} LIMIT ? OFFSET ?) ORDER BY {1}",
               conditions.sql, order),
           values)) {
    auto row = parsed(text_of(found[0]));
    if (finish != nullptr) finish(reader, row);
    items.push_back(std::move(row));
  }
  return items;
}

Json list_of(const Call& call, const Conditions& conditions, std::span<const Order> orders,
             Finish finish = nullptr) {
  const auto paging = paging_of(call.request);
  const auto order = order_in(call.request, orders) + ", position";
  const auto total =
      call.reader.number("SELECT count(*) FROM page_lists" + conditions.sql, conditions.values);
  return list_json(total, paging, items_of(call.reader, conditions, order, paging, finish));
}

Json listed_row(const CaseReader& reader, const char* list, const std::string& id,
                const char* what) {
  const auto row =
      reader.text("SELECT row FROM page_lists WHERE list = ? AND id = ? ORDER BY position",
                  {std::string(list), id});
  if (!row) refuse(404, id, fmt::format("no {} has this id", what));
  return parsed(*row);
}

Json claim_rows(const CaseReader& reader, const std::string& sql, const CellRow& values) {
  Json rows = Json::array();
  for (const auto& found : reader.rows(sql, values))
    rows.push_back(claim_row_of(reader, integer_of(found[0])));
  return rows;
}

void put_top_claim(const CaseReader& reader, Json& story) {
  auto& top = story["top_claim"];
  if (top.is_number()) top = claim_row_of(reader, top.get<std::int64_t>() - 1);
}

void put_sides(const CaseReader& reader, Json& conflict) {
  Json sides = Json::array();
  const auto& numbers = conflict["claim_numbers"];
  const auto& values = conflict["shown_values"];
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    sides.push_back(json_object(
        "value", i < values.size() && values.size() == numbers.size() ? values[i] : Json(nullptr),
        "claim", claim_row_of(reader, numbers[i].get<std::int64_t>() - 1)));
  }
  conflict["sides"] = std::move(sides);
}

// Sources that a source repeats, or that repeat it.
Json repeats_of(const CaseReader& reader, const std::string& id, bool by_it) {
  Json list = Json::array();
  for (const auto& row : reader.rows(
           fmt::format("SELECT row FROM page_lists WHERE list = 'repeats' AND {} = ? ORDER BY size "
                       "DESC, position LIMIT 100",
                       by_it ? "id" : "story"),
           {id})) {
    const auto cell = parsed(text_of(row[0]));
    list.push_back(json_object("id", cell[by_it ? "to" : "from"], "name",
                               cell[by_it ? "to_name" : "from_name"], "utterances",
                               cell["utterances"], "uncredited", cell["uncredited"]));
  }
  return list;
}

// Relations of an entity as its row has them, each with the words that state it.
Json relations_of(const CaseReader& reader, const std::string& entity) {
  auto relations = listed_row(reader, "entities", entity, "person or body")["relations"];
  ShownDocuments shown(reader);
  for (auto& relation : relations) {
    Json spans = Json::array();
    for (const auto& reason : relation["why"]) {
      for (const auto& place : reason["spans"]) spans.push_back(shown.place(place));
    }
    relation["spans"] = std::move(spans);
  }
  return relations;
}

Json group_of(const CaseReader& reader, const std::string& entity) {
  Json members = Json::array();
  for (const auto& row : reader.rows(
           "SELECT id, name FROM entities WHERE interest = (SELECT interest FROM entities WHERE id "
           "= ? LIMIT 1) AND id <> ? ORDER BY name, id LIMIT 100",
           {entity, entity}))
    members.push_back(json_object("id", text_of(row[0]), "name", text_of(row[1])));
  return members;
}

// Of a key of claims; ids are looked up without regard to case, and compared with it.
constexpr const char* key_position =
    "(SELECT position FROM page_keys WHERE kind = ?1 AND id = ?2 COLLATE NOCASE AND id = ?2)";

// Claims in which a voice speaks (report/page_keys.h).
Json claims_said_by(const CaseReader& reader, const std::string& voice) {
  return claim_rows(reader,
                    fmt::format("SELECT claim FROM page_claim_keys WHERE name = {} ORDER BY claim "
                                "LIMIT 50",
                                key_position),
                    {std::string("voice"), voice});
}

// Claims that name an entity and in which it does not speak.
Json claims_about(const CaseReader& reader, const std::string& entity, const std::string& kind) {
  const auto* named = kind == "outlet" || kind == "place" ? "name" : "person";
  return claim_rows(
      reader,
      fmt::format(
          "SELECT n.claim FROM page_claim_keys n WHERE n.name = {} AND NOT EXISTS (SELECT 1 "
          "FROM page_claim_keys v WHERE v.claim = n.claim AND v.name = (SELECT position FROM "
          "page_keys WHERE kind = 'voice' AND id = ?2 COLLATE NOCASE AND id = ?2)) ORDER BY "
          "n.claim LIMIT 50",
          key_position),
      {std::string(named), entity});
}

constexpr Order stories_by[] = {{"size", "size", true},
                                {"date", "first_day"},
                                {"conflicts", "other", true},
                                {"title", "name COLLATE NOCASE"}};
constexpr Order sources_by[] = {
    {"claims", "size", true}, {"name", "name COLLATE NOCASE"}, {"reliability", "other"}};
constexpr Order entities_by[] = {
    {"claims", "size", true}, {"name", "name COLLATE NOCASE"}, {"documents", "other", true}};
constexpr Order as_listed[] = {{"look", "position"}};

// Letters that analysts gave sources, by id.
std::map<std::string, std::string> ratings_in(const CaseReader& reader) {
  std::map<std::string, std::string> ratings;
  for (const auto& made : must(load_decisions(reader.file()))) {
    if (made.action == DecisionAction::rate) ratings[made.target] = made.value;
  }
  return ratings;
}

Json rating_of(const std::map<std::string, std::string>& ratings, const std::string& id) {
  const auto found = ratings.find(id);
  return found == ratings.end() ? Json(nullptr) : text_or_null(found->second);
}

}  // namespace

Response answer_stories(const Call& call) {
  return json_response(
      list_of(call, list_conditions(call.request, "stories"), stories_by, put_top_claim));
}

Response answer_story(const Call& call) {
  const auto& reader = call.reader;
  const auto& id = call.ids[0];
  auto json = listed_row(reader, "stories", id, "story");
  put_top_claim(reader, json);
  json["document_list"] = Json::array();
  for (const auto& row : reader.rows("SELECT document FROM page_documents WHERE story = ? ORDER BY "
                                     "published, number LIMIT 500",
                                     {id}))
    json["document_list"].push_back(document_row_of(reader, integer_of(row[0])));
  json["claim_rows"] = claim_rows(
      reader,
      "SELECT position FROM page_claims WHERE story = ? AND merged = 0 ORDER BY position LIMIT 100",
      {id});
  Conditions incidents;
  incidents.add("list = 'timeline'");
  incidents.add("story = ?", {id});
  json["incidents"] = items_of(reader, incidents, "position", {0, 100}, nullptr);
  return json_response(json);
}

Response answer_sources(const Call& call) {
  auto json = list_of(call, list_conditions(call.request, "sources"), sources_by);
  const auto ratings = ratings_in(call.reader);
  for (auto& item : json["items"])
    item["rated"] = rating_of(ratings, item["id"].get<std::string>());
  return json_response(json);
}

Response answer_source(const Call& call) {
  const auto& reader = call.reader;
  auto json = listed_row(reader, "sources", call.ids[0], "source");
  json["repeats"] = repeats_of(reader, call.ids[0], true);
  json["repeated_by"] = repeats_of(reader, call.ids[0], false);
  const bool named = json["entity"].is_string();
  const auto entity = named ? json["entity"].get<std::string>() : std::string();
  json["claim_rows"] = claims_said_by(reader, named ? entity : json["name"].get<std::string>());
  json["fronts"] = named ? relations_of(reader, entity) : Json::array();
  json["group_members"] = named ? group_of(reader, entity) : Json::array();
  json["rating"] = json["rated"] = rating_of(ratings_in(reader), call.ids[0]);
  return json_response(json);
}

Response answer_repeats(const Call& call) {
  const auto limit = std::min(number_in(call.request, "limit", 40), std::int64_t{90});
  Json sources = Json::array();
  CellRow ids;
  std::string marks;
  for (const auto& row : call.reader.rows(
           "SELECT id, row FROM page_lists WHERE list = 'repeaters' ORDER BY position LIMIT ?",
           {limit})) {
    sources.push_back(parsed(text_of(row[1])));
    ids.push_back(row[0]);
    marks += marks.empty() ? "?" : ",?";
  }
  Json cells = Json::array();
  for (const auto& from : ids) {
    CellRow values{from};
    values.insert(values.end(), ids.begin(), ids.end());
    for (const auto& row : call.reader.rows(
             fmt::format(
                 "SELECT row FROM page_lists WHERE list = 'repeats' AND id = ? AND story IN "
                 "({}) ORDER BY position",
                 marks),
             values))
      cells.push_back(parsed(text_of(row[0])));
  }
  return json_response(json_object("sources", std::move(sources), "cells", std::move(cells)));
}

namespace {

// Of conflicts, by their numbers in the index.
using Verdicts = std::map<std::int64_t, std::string>;

Verdicts verdicts_in(const CaseReader& reader) {
  Verdicts verdicts;
  for (const auto& made : must(load_decisions(reader.file()))) {
    if (made.action != DecisionAction::conflict) continue;
    const auto number = reader.number(
        "SELECT coalesce(max(number), 0) FROM page_lists WHERE list = 'conflicts' AND id = ?",
        {made.target});
    verdicts[number] = made.value;
  }
  return verdicts;
}

void put_verdict(const CaseReader& reader, Json& conflict, const Verdicts& verdicts) {
  if (verdicts.empty()) return;
  const auto number =
      reader.number("SELECT max(number) FROM page_lists WHERE list = 'conflicts' AND id = ?",
                    {conflict["id"].get<std::string>()});
  const auto found = verdicts.find(number);
  if (found == verdicts.end() || found->second.empty()) return;
  conflict["verdict"] = found->second;
  if (found->second == "rejected") conflict["real"] = false;
}

}  // namespace

Response answer_conflicts(const Call& call) {
  auto conditions = list_conditions(call.request, "conflicts");
  const auto real = call.request.value("real");
  const auto verdicts = verdicts_in(call.reader);
  if (real == "1" || real == "0") {
    std::string rejected = "-1";  // no position is below 0
    for (const auto& [position, verdict] : verdicts) {
      if (verdict == "rejected") rejected += fmt::format(",{}", position);
    }
    // What an analyst rejected is none.
    conditions.add(fmt::format("(other = 1 AND number NOT IN ({})) = ?", rejected),
                   {std::int64_t{real == "1"}});
  }
  auto json = list_of(call, conditions, as_listed, put_sides);
  for (auto& item : json["items"]) put_verdict(call.reader, item, verdicts);
  return json_response(json);
}

Response answer_timeline(const Call& call) {
  auto conditions = list_conditions(call.request, "timeline");
  const auto day = [&](const char* name) -> std::optional<std::int64_t> {
    if (call.request.value(name).empty()) return std::nullopt;
    const auto parsed_day = parse_iso_day(call.request.value(name));
    if (!parsed_day) refuse(400, name, "must be a day such as 2011-03-02");
    return day_number(*parsed_day);
  };
  if (const auto from = day("from")) conditions.add("last_day >= ?", {*from});
  if (const auto to = day("to")) conditions.add("first_day <= ?", {*to});
  if (call.request.value("undated") == "1") conditions.add("first_day IS NULL");
  return json_response(list_of(call, conditions, as_listed));
}

Response answer_entities(const Call& call) {
  return json_response(list_of(call, list_conditions(call.request, "entities"), entities_by));
}

Response answer_entity(const Call& call) {
  const auto& reader = call.reader;
  const auto& id = call.ids[0];
  auto json = listed_row(reader, "entities", id, "person or body");
  const auto entity = reader.number("SELECT position FROM entities WHERE id = ? LIMIT 1", {id});
  json["mentions"] = Json::array();
  std::map<std::int64_t, Utf8Text> texts;
  for (const auto& row : reader.rows(
           "SELECT m.document, m.start_at, m.end_at, d.id, p.number FROM entity_mentions m JOIN "
           "documents d ON d.row = m.document LEFT JOIN page_documents p ON p.document = "
           "m.document "
           "WHERE m.entity = ? ORDER BY m.position LIMIT 200",
           {entity})) {
    const auto [text, fresh] = texts.try_emplace(integer_of(row[0]));
    if (fresh)
      text->second =
          Utf8Text(reader.text("SELECT text FROM documents WHERE row = ?", {integer_of(row[0])})
                       .value_or(""));
    const Span span{static_cast<std::uint32_t>(integer_of(row[1])),
                    static_cast<std::uint32_t>(integer_of(row[2]))};
    json["mentions"].push_back(json_object("document", text_of(row[3]), "label",
                                           reader.label(integer_of(row[4])), "start", span.start,
                                           "end", span.end, "text", text->second.slice(span)));
  }
  json["relations"] = relations_of(reader, id);
  json["group_members"] = group_of(reader, id);
  json["said"] = claims_said_by(reader, id);
  json["about"] = claims_about(reader, id, json["kind"]);
  return json_response(json);
}

// The lists of the index first, then what pages hold beside their text.
Response answer_not_read(const Call& call) {
  const auto& reader = call.reader;
  const auto paging = paging_of(call.request);
  const auto kind = call.request.value("kind");
  const auto document = call.request.value("document");
  auto conditions = list_conditions(call.request, "not_read");
  if (!document.empty()) conditions.add("id = ?", {document});
  const auto known =
      reader.number("SELECT count(*) FROM page_lists" + conditions.sql, conditions.values);
  auto items = items_of(reader, conditions, "position", paging, nullptr);
  const bool with_dropped = kind.empty() || kind == "page_part";
  const auto dropped = !with_dropped ? 0
                       : document.empty()
                           ? reader.number("SELECT value FROM page_facts WHERE key = 'dropped'")
                           : reader.number(
                                 "SELECT count(*) FROM dropped WHERE document = (SELECT row "
                                 "FROM documents WHERE id = ?)",
                                 {document});
  const auto left = paging.limit - static_cast<std::int64_t>(items.size());
  if (with_dropped && left > 0) {
    CellRow values;
    if (!document.empty()) values.emplace_back(document);
    values.emplace_back(left);
    values.emplace_back(std::max(std::int64_t{0}, paging.offset - known));
    for (const auto& row : reader.rows(
             fmt::format(
                 "SELECT d.id, p.number, x.text, x.rule FROM dropped x JOIN documents d ON d.row "
                 "= x.document JOIN page_documents p ON p.document = x.document {} ORDER BY "
                 "x.document, x.position LIMIT ? OFFSET ?",
                 document.empty() ? "" : "WHERE d.id = ?"),
             values))
      items.push_back(json_object("document", text_of(row[0]), "label",
                                  reader.label(integer_of(row[1])), "kind", "page_part", "what",
                                  "beside the text", "why",
                                  reason_text(Reason{text_of(row[3]), {}, {}, {text_of(row[2])}}),
                                  "text", text_of(row[2]), "start", nullptr, "end", nullptr));
  }
  return json_response(list_json(known + dropped, paging, std::move(items)));
}

Response answer_search(const Call& call) {
  const auto words = call.request.value("q");
  Json json{{"claims", Json::array()},
            {"documents", Json::array()},
            {"entities", Json::array()},
            {"stories", Json::array()}};
  const auto match = as_match(words);
  if (match.empty()) return json_response(json);
  constexpr std::int64_t most = 8;
  json["claims"] =
      claim_rows(call.reader,
                 "SELECT rowid FROM page_search WHERE page_search MATCH ? ORDER BY rowid "
                 "LIMIT ?",
                 {match, most});
  for (const auto& row : call.reader.rows(
           "SELECT rowid FROM text_search WHERE text_search MATCH ? ORDER BY rowid LIMIT ?",
           {match, most})) {
    if (auto found = document_row_of(call.reader, integer_of(row[0])); !found.is_null())
      json["documents"].push_back(std::move(found));
  }
  // Of many names the largest come in the order of the index; a few are found first, then put in order: the plus keeps
  // that index out of it.
  constexpr std::int64_t few = 2000;
  const auto names = call.reader.number(
      "SELECT count(*) FROM (SELECT 1 FROM page_names WHERE page_names MATCH ? LIMIT ?)",
      {match, few});
  for (const auto* list : {"entities", "stories"}) {
    Conditions conditions;
    conditions.add(names < few ? "+list = ?" : "list = ?", {std::string(list)});
    conditions.add(named_like, {match});
    json[list] = items_of(call.reader, conditions, "size DESC, position", {0, most},
                          list == std::string_view("stories") ? put_top_claim : nullptr);
  }
  return json_response(json);
}

}  // namespace headwater
