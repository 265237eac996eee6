// SPDX-License-Identifier: Apache-2.0
// A story: the documents of a case that tell of one happening and what follows from it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/reason.h"

namespace headwater {

struct Story {
  std::vector<std::uint32_t> documents;  // indices in Case::documents, sorted
  std::vector<Reason> why{};             // what its documents share
  std::string id{};  // "s" + 8 hexadecimal digits of the hash of the id of its first document
  bool operator==(const Story&) const = default;
};

}  // namespace headwater
