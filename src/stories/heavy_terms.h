// SPDX-License-Identifier: Apache-2.0
// The terms that weigh most in a document, names and words together.
//
// Input:   a profile.
// Output:  up to 40 terms, sorted by term, each once with its higher weight.
// Rule:    by falling weight; of equals the smaller term.
#pragma once

#include "learn/sparse_vector.h"
#include "stories/document_profile.h"

namespace headwater {

[[nodiscard]] SparseVector heavy_terms(const DocumentProfile& profile);

}  // namespace headwater
