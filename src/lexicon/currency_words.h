// SPDX-License-Identifier: Apache-2.0
// Words for currencies of today and of the past, in singular and plural, as ICU (CLDR) has them;
// made when first asked for.
//
// Rule:    the last word of the name: "Swedish kronor" gives "kronor".
// Example: currency_words().contains("dollars"); not "units", which CLDR also counts as money.
#pragma once

#include "base/data_file.h"

namespace headwater {

[[nodiscard]] const StringSet& currency_words();

}  // namespace headwater
