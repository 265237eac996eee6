// SPDX-License-Identifier: Apache-2.0
// Which parts of a case are handed on, as indices: all of them, or what chosen claims rest on.
//
// Rule:    with chosen claims go their utterances and origins, the conflicts they stand in, and the
//          documents, incidents, stories, names (with those they are fronts, wings or parts of) and
//          sources of these. Lists are sorted; numbers and ids stay those of the whole case.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/error.h"
#include "model/case.h"

namespace headwater {

struct Selection {
  using Indices = std::vector<std::uint32_t>;
  Indices documents, claims, utterances, conflicts, origins, incidents, stories, entities, sources,
      passages;
  bool all = true;
};

[[nodiscard]] Selection select_all(const Case& whole);
[[nodiscard]] Selection select_claims(const Case& whole, std::vector<std::uint32_t> claims);
// Claims by id or number; all of the case where no name is given.
[[nodiscard]] Result<Selection> select_named(const Case& whole,
                                             const std::vector<std::string>& names);
[[nodiscard]] bool holds(const Selection::Indices& indices, MaybeIndex index);

// Folders of this machine go out of the case, in what is handed on: an id or path that begins at
// the root or above the working folder is cut to its shortest ending that no other document has
// ("/home/a/pile/x.html" -> "x.html"), addresses of local files are emptied.
void hide_paths(Case& whole);

}  // namespace headwater
