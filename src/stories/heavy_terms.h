// SPDX-License-Identifier: Apache-2.0
// The terms that weigh most in a document, names and words together.
//
// Input:   a profile.
// Output:  up to 40 terms, sorted by term.
// Rule:    by falling weight; of equals the smaller term.
#pragma once

#include <vector>

#include "learn/sparse_vector.h"
#include "stories/document_profile.h"

namespace headwater {

[[nodiscard]] SparseVector heavy_terms(const DocumentProfile& profile);
[[nodiscard]] std::vector<SparseVector> heavy_terms(const std::vector<DocumentProfile>& profiles);

// Whether two documents are worth comparing: two heavy terms are in both.
[[nodiscard]] bool share_heavy_terms(const SparseVector& a, const SparseVector& b);

}  // namespace headwater
