// SPDX-License-Identifier: Apache-2.0
#include "store/analyst_log.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <mutex>
#include <tuple>
#include <utility>

#include "store/case_connection.h"

namespace headwater {
namespace {

constexpr std::string_view undo = "undo";
constexpr std::string_view redo = "redo";

bool takes_back(const LogEntry& entry) {
  return entry.action == undo || entry.action == redo;
}

std::optional<std::int64_t> number_in(const std::string& text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

Json strings_json(const std::vector<std::string>& list) {
  Json made = Json::array();
  for (const auto& text : list) made.push_back(text);
  return made;
}

Json detail_of(const Decision& decision) {
  Json anchors = Json::array();
  for (const auto& anchor : decision.anchors)
    anchors.push_back({{"slot", anchor.slot}, {"utterances", strings_json(anchor.utterances)}});
  return {{"value", decision.value},
          {"others", strings_json(decision.others)},
          {"why", decision.why},
          {"anchors", std::move(anchors)}};
}

bool read_strings(const Json& object, const char* key, std::vector<std::string>& list) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_array()) return false;
  for (const auto& item : *found) {
    if (!item.is_string()) return false;
    list.push_back(item.get<std::string>());
  }
  return true;
}

bool read_string(const Json& object, const char* key, std::string& text) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_string()) return false;
  text = found->get<std::string>();
  return true;
}

// nullopt: it cannot be read, or is no decision.
std::optional<Decision> decision_in(const LogEntry& entry) {
  const auto action = value_named<DecisionAction>(entry.action);
  const auto detail = parse_json(entry.detail, "");
  if (!action || !detail || !detail->is_object()) return std::nullopt;
  Decision made;
  made.number = entry.number;
  made.made_at = entry.made_at;
  made.made_by = entry.made_by;
  made.action = *action;
  made.target = entry.target;
  if (!read_string(*detail, "value", made.value) || !read_string(*detail, "why", made.why) ||
      !read_strings(*detail, "others", made.others))
    return std::nullopt;
  const auto anchors = detail->find("anchors");
  if (anchors == detail->end() || !anchors->is_array()) return std::nullopt;
  for (const auto& anchor : *anchors) {
    auto& claim = made.anchors.emplace_back();
    if (!anchor.is_object() || !read_string(anchor, "slot", claim.slot) ||
        !read_strings(anchor, "utterances", claim.utterances))
      return std::nullopt;
  }
  return made;
}

struct Standing {
  std::map<std::int64_t, bool> in_force;  // by number of the decision
  std::vector<std::int64_t> undone;       // the last that was undone last
};

void take(const LogEntry& entry, Standing& standing) {
  if (!takes_back(entry)) {
    standing.in_force[entry.number] = true;
    return;
  }
  const auto number = number_in(entry.target);
  if (!number || !standing.in_force.contains(*number)) return;
  standing.in_force[*number] = entry.action == redo;
  std::erase(standing.undone, *number);
  if (entry.action == undo) standing.undone.push_back(*number);
}

Standing standing_after(const std::vector<LogEntry>& entries) {
  Standing standing;
  for (const auto& entry : entries) take(entry, standing);
  return standing;
}

// Entries of analysts up to the entry `read` of a log, which has this hash: logs are long, and only grow.
struct AnalystLog {
  std::vector<LogEntry> entries;
  std::int64_t read = 0;
  std::string hash;
};

// Read once for all connections to a case. An entry that was taken back with its transaction has another hash than what
// came in its place.
std::vector<LogEntry> analyst_entries(const CaseConnection& connection) {
  static std::mutex mutex;
  static std::map<std::string, AnalystLog> logs;
  const std::scoped_lock lock(mutex);
  auto& log = logs[connection.path];
  const auto entry_at = [&](const std::string& number) {
    Statement select(connection.database, "SELECT number, hash FROM log WHERE number = " + number);
    return select.step() ? std::pair(select.integer(0), std::string(select.text(1)))
                         : std::pair(std::int64_t{0}, std::string());
  };
  if (entry_at(std::to_string(log.read)).second != log.hash) log = {};
  auto more = load_log_entries(
      connection.database, fmt::format("WHERE made_by <> 'headwater' AND number > {}", log.read));
  std::ranges::move(more, std::back_inserter(log.entries));
  std::tie(log.read, log.hash) = entry_at("(SELECT max(number) FROM log)");
  return log.entries;
}

Result<std::int64_t> append(CaseFile& file, const Signature& signature, const std::string& action,
                            const Also& also, const auto& target_and_detail) {
  if (signature.made_by.empty() || signature.made_by == machine_name)
    return fail(ErrorKind::usage, signature.made_by,
                "a decision needs the name of who makes it, other than headwater's");
  auto& connection = file.connection();
  auto done = fenced(connection.path, [&]() -> Result<std::int64_t> {
    Transaction transaction(connection.database);
    const auto made = target_and_detail(connection);
    if (!made) return std::unexpected(made.error());
    const auto number =
        append_to_log(connection.database, action, made->first, made->second, signature.made_by);
    if (also) also(connection);
    transaction.commit();
    return number;
  });
  if (!done) return std::unexpected(done.error());
  return *done;
}

std::optional<std::int64_t> next_in(const Standing& standing, bool undoing) {
  std::optional<std::int64_t> number;
  if (undoing) {
    for (const auto& [made, in_force] : standing.in_force) {
      if (in_force) number = made;
    }
  } else if (!standing.undone.empty()) {
    number = standing.undone.back();
  }
  return number;
}

Result<TakenBack> take_back(CaseFile& file, std::optional<std::int64_t> number,
                            const Signature& signature, const Also& also, std::string_view action) {
  using Target = Result<std::pair<std::string, Json>>;
  const auto about = [&](CaseConnection& connection) -> Target {
    const auto standing = standing_after(analyst_entries(connection));
    const bool undoing = action == undo;
    if (!number) number = next_in(standing, undoing);
    if (!number)
      return fail(ErrorKind::usage, file.connection().path,
                  undoing ? "no decision is in force" : "no decision is undone");
    const auto found = standing.in_force.find(*number);
    if (found == standing.in_force.end())
      return fail(ErrorKind::usage, std::to_string(*number),
                  "no decision has this number (see headwater history)");
    if (found->second != undoing)
      return fail(
          ErrorKind::usage, std::to_string(*number),
          undoing ? "this decision is undone already" : "this decision is in force already");
    return std::pair(std::to_string(*number), Json{{"why", signature.why}});
  };
  const auto entry = append(file, signature, std::string(action), also, about);
  if (!entry) return std::unexpected(entry.error());
  return TakenBack{*entry, *number};
}

}  // namespace

Result<std::vector<Decision>> load_decisions(CaseFile& file) {
  auto all = load_logged_decisions(file);
  if (!all) return std::unexpected(all.error());
  std::vector<Decision> made;
  for (auto& [decision, in_force] : *all) {
    if (in_force) made.push_back(std::move(decision));
  }
  return made;
}

Result<std::vector<LoggedDecision>> load_logged_decisions(CaseFile& file) {
  return reading(file, [](CaseConnection& connection) {
    const auto entries = analyst_entries(connection);
    const auto standing = standing_after(entries);
    std::vector<LoggedDecision> made;
    std::uint32_t splits = 0;
    for (const auto& entry : entries) {
      auto decision = decision_in(entry);
      if (!decision) continue;
      decision->splits_before = splits;
      splits += may_make_claim(*decision) ? 1U : 0U;
      made.push_back({*std::move(decision), standing.in_force.at(entry.number)});
    }
    return made;
  });
}

Result<std::vector<HistoryEntry>> load_history(CaseFile& file, bool decisions_only) {
  return reading(file, [&](CaseConnection& connection) {
    auto entries =
        decisions_only ? analyst_entries(connection) : load_log_entries(connection.database);
    std::vector<LogEntry> ours = entries;
    std::erase_if(ours, [](const LogEntry& entry) { return entry.made_by == machine_name; });
    const auto standing = standing_after(ours);
    std::vector<HistoryEntry> history;
    for (auto& entry : entries) {
      std::string state(entry.action);
      if (entry.made_by == machine_name) {
        state = "machine";
      } else if (!takes_back(entry)) {
        state = standing.in_force.at(entry.number) ? "active" : "undone";
      }
      history.push_back({std::move(entry), std::move(state)});
    }
    return history;
  });
}

Result<std::optional<std::int64_t>> next_to_take_back(CaseFile& file, bool undoing) {
  return reading(file, [&](CaseConnection& connection) {
    return next_in(standing_after(analyst_entries(connection)), undoing);
  });
}

Result<std::int64_t> store_decision(CaseFile& file, const Decision& decision, const Also& also) {
  using Target = Result<std::pair<std::string, Json>>;
  return append(file, {decision.made_by, decision.why}, std::string(name_of(decision.action)), also,
                [&](CaseConnection&) { return Target({decision.target, detail_of(decision)}); });
}

Result<TakenBack> undo_decision(CaseFile& file, std::optional<std::int64_t> number,
                                const Signature& signature, const Also& also) {
  return take_back(file, number, signature, also, undo);
}

Result<TakenBack> redo_decision(CaseFile& file, std::optional<std::int64_t> number,
                                const Signature& signature, const Also& also) {
  return take_back(file, number, signature, also, redo);
}

bool may_make_claim(const Decision& decision) {
  return decision.action == DecisionAction::split || decision.action == DecisionAction::same;
}

std::string fault_of_decision(const LogEntry& entry, const std::vector<LogEntry>& before) {
  if (!takes_back(entry)) {
    if (!value_named<DecisionAction>(entry.action))
      return fmt::format("has an unknown action \"{}\"", entry.action);
    return decision_in(entry) ? "" : "is a decision that cannot be read";
  }
  const auto number = number_in(entry.target);
  const auto standing = standing_after(before);
  if (!number || !standing.in_force.contains(*number))
    return fmt::format("names a decision \"{}\" that is not there", entry.target);
  const bool wanted = entry.action == undo;
  return standing.in_force.at(*number) == wanted
             ? ""
             : fmt::format("cannot {} decision {}", entry.action, *number);
}

}  // namespace headwater
