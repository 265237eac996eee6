// SPDX-License-Identifier: Apache-2.0
// Whose voice a source phrase stands for.
#pragma once

#include <string>

#include "attribution/sources/entity_mentions.h"
#include "model/attribution.h"

namespace headwater {

struct Holder {
  std::string name;
  std::string speaks_for;
  bool anonymous = false;
  bool person = false;
  bool plural = false;
  Gender gender = Gender::unknown;
  SourceClass source_class = SourceClass::named;
  std::string rule;
};

}  // namespace headwater
