// SPDX-License-Identifier: Apache-2.0
#include "store/log_replay.h"

#include <fmt/format.h>

#include "store/analyst_log.h"

namespace headwater {
namespace {

class Replayer {
 public:
  Replayer(const std::string& kept_head, std::vector<Fault>& faults)
      : kept_head_(kept_head), faults_(faults) {
    made_.head = std::string(64, '0');
    if (kept_head == made_.head) made_.kept_head = 0;
  }

  void take(const LogEntry& entry) {
    name_ = fmt::format("log entry {}", entry.number);
    check_chain(entry);
    made_.head = entry.hash;
    made_.entries = entry.number;
    if (entry.hash == kept_head_) made_.kept_head = entry.number;
    const auto detail = parse_json(entry.detail, name_);
    if (!detail || !detail->is_object()) return fault("its detail cannot be read");
    take_action(entry, *detail);
  }

  LogReplay finish() { return std::move(made_); }

 private:
  void fault(std::string what) { faults_.push_back({name_, std::move(what)}); }

  void check_chain(const LogEntry& entry) {
    if (entry.number != made_.entries + 1) fault("an entry before it is missing");
    if (entry.previous != made_.head) fault("does not follow from the entry before it");
    if (hash_of(entry) != entry.hash) fault("was changed after it was written");
  }

  void take_action(const LogEntry& entry, const Json& detail) {
    if (entry.made_by != machine_name) {
      if (auto what = fault_of_decision(entry, decisions_); !what.empty()) fault(std::move(what));
      decisions_.push_back(entry);
    } else if (entry.action == "add") {
      auto& document = made_.documents[entry.target];
      if (document.added) fault(fmt::format("adds {} for the second time", entry.target));
      document = {true, text_of(detail, "sha256"), text_of(detail, "text_sha256"),
                  digest_in(detail)};
    } else if (entry.action == "rows") {
      made_.documents[entry.target].rows = digest_in(detail);
    } else if (entry.action == "copy") {
      made_.copies.emplace(entry.target, entry.detail);
    } else if (entry.action == "findings") {
      made_.findings = digest_in(detail);
    } else if (entry.action != "upgrade") {
      fault(fmt::format("has an unknown action \"{}\"", entry.action));
    }
  }

  static std::string text_of(const Json& detail, const char* key) {
    const auto found = detail.find(key);
    return found != detail.end() && found->is_string() ? found->get<std::string>() : "";
  }

  const std::string& kept_head_;
  std::vector<Fault>& faults_;
  std::string name_;
  std::vector<LogEntry> decisions_;
  LogReplay made_;
};

}  // namespace

LogReplay replay_log(const Database& database, const std::string& kept_head,
                     std::vector<Fault>& faults) {
  Replayer replayer(kept_head, faults);
  for (const auto& entry : load_log_entries(database)) replayer.take(entry);
  return replayer.finish();
}

}  // namespace headwater
