// SPDX-License-Identifier: Apache-2.0
// Entries of the log as `headwater history` prints them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/json.h"
#include "report/table.h"

namespace headwater {

struct HistoryLine {
  std::int64_t number = 0;
  std::string made_at;
  std::string made_by;
  std::string action;
  std::string target;
  std::string detail;  // JSON
  std::string state;   // active undone machine undo redo
  std::string hash;
};

// {number,made_at,made_by,action,target,value,others[],why,state,hash}
[[nodiscard]] Json history_json(const HistoryLine& line);
[[nodiscard]] Table history_table(const std::vector<HistoryLine>& lines);

}  // namespace headwater
