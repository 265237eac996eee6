// SPDX-License-Identifier: Apache-2.0
// POST /api/decisions, /api/undo and /api/redo.
#include <mutex>

#include "intake/analyst_name.h"
#include "intake/decided_case.h"
#include "web/answer.h"
#include "web/claim_rows.h"

namespace headwater {
namespace {

// The field of the body that holds the value, and the one that holds the other thing, by action.
struct Fields {
  const char* value = nullptr;
  const char* other = nullptr;
};

Fields fields_of(DecisionAction action) {
  switch (action) {
    case DecisionAction::rate:
      return {"grade"};
    case DecisionAction::merge:
      return {nullptr, "with"};
    case DecisionAction::split:
      return {nullptr, "utterances"};
    case DecisionAction::same:
      return {"answer", "b"};
    case DecisionAction::derive:
      return {"derivation", "from"};
    case DecisionAction::attribute:
      return {"voice"};
    case DecisionAction::conflict:
      return {"verdict"};
    case DecisionAction::note:
    case DecisionAction::hypothesis:
      return {"text"};
    case DecisionAction::judge:
      return {"judgement", "claim"};
  }
  return {};
}

// "" where it is missing or null.
std::string text_in(const Json& body, const char* key) {
  const auto found = body.find(key);
  if (found == body.end() || found->is_null()) return "";
  if (found->is_number_integer()) return std::to_string(found->get<std::int64_t>());
  if (!found->is_string()) refuse(400, key, "must be a text");
  return found->get<std::string>();
}

std::vector<std::string> texts_in(const Json& body, const char* key) {
  const auto found = body.find(key);
  if (found == body.end() || !found->is_array()) {
    auto one = text_in(body, key);
    return one.empty() ? std::vector<std::string>{} : std::vector{std::move(one)};
  }
  std::vector<std::string> texts;
  for (const auto& item : *found) {
    if (!item.is_string()) refuse(400, key, "must be a list of texts");
    texts.push_back(item.get<std::string>());
  }
  return texts;
}

Json body_of(const Request& request) {
  if (request.body.empty()) return Json::object();
  auto body = parse_json(request.body, "body", {.depth = 8, .values = 20'000, .keys = 100});
  if (!body || !body->is_object()) refuse(400, "body", "must be a JSON object");
  return *std::move(body);
}

Decision asked_in(const Json& body) {
  Decision asked;
  const auto name = text_in(body, "action");
  const auto action = value_named<DecisionAction>(name);
  if (!action) refuse(400, name, "is no kind of decision");
  asked.action = *action;
  const auto [value, other] = fields_of(*action);
  asked.target = text_in(body, *action == DecisionAction::same ? "a" : "target");
  if (asked.target.empty() && *action == DecisionAction::note && body.contains("document"))
    asked.target =
        text_in(body, "document") + ":" + text_in(body, "start") + "-" + text_in(body, "end");
  if (value != nullptr) asked.value = text_in(body, value);
  if (other != nullptr) asked.others = texts_in(body, other);
  asked.why = text_in(body, "why");
  asked.made_by = analyst_name(text_in(body, "by"));
  return asked;
}

// What cannot be decided is a conflict with the case as it is; what cannot be written, no fault of it.
template <class T>
T decided(Result<T> result) {
  if (!result)
    throw WebFailure{result.error().kind == ErrorKind::usage ? 409 : 503, result.error()};
  return *std::move(result);
}

Response answer_made(const CaseReader& reader, const MadeDecision& made, const char* state) {
  Json changed = Json::array();
  for (const auto position : made.changed) {
    auto row = claim_row_of(reader, position);
    if (!row.is_null()) changed.push_back(std::move(row));
  }
  auto response = json_response(json_object("number", made.number, "state", state, "action",
                                            name_of(made.action), "target", made.target, "changed",
                                            std::move(changed)));
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

}  // namespace

Response answer_deciding(const Site& site, const Request& request) {
  if (!site.cases.is_writable()) refuse(503, site.cases.name(), "the case cannot be written");
  static std::mutex one_at_a_time;
  const std::lock_guard lock(one_at_a_time);
  const auto body = body_of(request);
  auto file = must(open_case(site.cases.path(), CaseMode::write));
  const auto rows = rows_of_claims(file);
  MadeDecision made;
  const auto& path = request.path[1];
  if (path == "decisions") {
    made = decided(decide(file, asked_in(body), rows));
  } else {
    std::optional<std::int64_t> number;
    if (const auto found = body.find("number"); found != body.end() && found->is_number_integer())
      number = found->get<std::int64_t>();
    made = decided(take_back(file, path == "undo", number,
                             {analyst_name(text_in(body, "by")), text_in(body, "why")}, rows));
  }
  const CaseReader reader(file);
  return answer_made(reader, made, path == "undo" ? "undone" : "active");
}

}  // namespace headwater
