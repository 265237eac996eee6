// SPDX-License-Identifier: Apache-2.0
// What the log says the case must hold.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "store/check_case.h"
#include "store/row_digests.h"

namespace headwater {

// What the entries about one document say.
struct LoggedDocument {
  bool added = false;
  std::string sha256;
  std::string text_sha256;
  RowDigest rows;  // `whole` empty: version 1 wrote none
};

struct LogReplay {
  std::map<std::string, LoggedDocument> documents;       // by id
  std::set<std::pair<std::string, std::string>> copies;  // id of the document, detail of the entry
  std::optional<RowDigest> findings;                     // of the last entry
  std::string head;
  std::int64_t entries = 0;
  // Where the head that was kept elsewhere stands: number of its entry; 0 for the empty log.
  std::optional<std::int64_t> kept_head;
};

// Names what breaks the chain or cannot be read.
[[nodiscard]] LogReplay replay_log(const Database& database, const std::string& kept_head,
                                   std::vector<Fault>& faults);

}  // namespace headwater
