// SPDX-License-Identifier: Apache-2.0
// Groups of surfaces -> entities with canonical name, aliases, relations and interest.
#pragma once

#include <vector>

#include "model/analysed_text.h"
#include "names/entities/surface_groups.h"

namespace headwater {

// A relation between two surfaces with all documents that state it.
struct SurfaceRelation {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  RelationKind kind = RelationKind::front_of;
  Reason why;
};

[[nodiscard]] std::vector<Entity> build_entities(const std::vector<Surface>& surfaces,
                                                 const SurfaceGroups& groups,
                                                 const std::vector<SurfaceRelation>& relations);

}  // namespace headwater
