// SPDX-License-Identifier: Apache-2.0
// Checks a whole case file against itself, at one instant.
//
// Output: what differs, empty where nothing does: damage of the file, originals whose hash or size
//         is not the one stored, rows of any table that are not those the log gives the digests of,
//         documents whose text does not fit the original, spans outside their text, a broken chain
//         of the log, a head kept elsewhere that the log does not hold.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "store/case_file.h"
#include "store/check_case.h"

namespace headwater {

// The bytes that the offsets of a document count in, from its OffsetMap::member and its original;
// nullopt where the original does not hold them.
using InnerStream =
    std::function<std::optional<std::string>(std::string_view member, std::string_view original)>;

struct Verification {
  std::vector<Fault> faults;
  std::string head;          // hash of the last entry of the log, 64 zeros where there is none
  std::int64_t entries = 0;  // of the log
  // Entries since the head that was kept elsewhere; where the log does not hold it, a fault says
  // so.
  std::optional<std::int64_t> since_kept_head;
  // False for a case of version 1 that was not written since: rows without digests in the log.
  bool rows_are_covered = true;
};

// The index of the page as it has to be for a case.
using MakePageOf = std::function<MakePage(const Case&)>;

// `kept_head`: empty, or the head of the log as an earlier verify or add printed it. Without `page`
// the index of the page is not looked at.
[[nodiscard]] Result<Verification> verify_case(CaseFile& file, const InnerStream& inner,
                                               const std::string& kept_head = "",
                                               const MakePageOf& page = {});

}  // namespace headwater
