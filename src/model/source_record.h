// SPDX-License-Identifier: Apache-2.0
// Sources and their record: reliability A–F of the Admiralty code, with the count it rests on.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/maybe_index.h"
#include "model/entity.h"
#include "model/reason.h"

namespace headwater {

struct Record {
  std::uint32_t confirmed = 0;     // its claims that independent origins confirm
  std::uint32_t contradicted = 0;  // its claims that better supported ones contradict
  std::uint32_t open = 0;          // not settled
  bool operator==(const Record&) const = default;
};

struct SourceRecord {
  std::string id;  // "s" + 8 hexadecimal digits
  std::string name;
  std::string kind;  // person organisation outlet unnamed author comment_author
  MaybeIndex entity = no_index;
  char reliability = 'F';
  Record record;
  std::vector<std::string> interests;  // parties it belongs to or speaks for
  std::string owner;
  std::uint32_t group = 0;
  std::vector<Reason> why;
  bool operator==(const SourceRecord&) const = default;
};

}  // namespace headwater
