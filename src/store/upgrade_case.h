// SPDX-License-Identifier: Apache-2.0
// Brings a case of an earlier version to this one.
//
// Rule: nothing stored is changed; indices are added, and the log gets the digests of all rows as
//       they are found, for version 1 wrote none. All in the transaction that is given.
#pragma once

#include "store/sqlite.h"

namespace headwater {

// REQUIRES: check_schema passed. Commits the transaction.
void upgrade_case(const Database& database, Transaction& transaction);

}  // namespace headwater
