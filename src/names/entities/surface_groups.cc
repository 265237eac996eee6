// SPDX-License-Identifier: Apache-2.0
#include "names/entities/surface_groups.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace headwater {

SurfaceGroups::SurfaceGroups(const std::vector<Surface>& surfaces)
    : parent_(surfaces.size()), opposites_(surfaces.size()) {
  std::iota(parent_.begin(), parent_.end(), 0U);
  kinds_.reserve(surfaces.size());
  for (const auto& surface : surfaces) kinds_.push_back(surface.kinds);
}

std::uint32_t SurfaceGroups::root(std::uint32_t surface) const {
  while (parent_[surface] != surface) {
    parent_[surface] = parent_[parent_[surface]];
    surface = parent_[surface];
  }
  return surface;
}

EntityKind SurfaceGroups::kind(std::uint32_t surface) const {
  return commonest_kind(kinds_[root(surface)]);
}

void SurfaceGroups::keep_apart(std::uint32_t a, std::uint32_t b) {
  a = root(a);
  b = root(b);
  if (a == b) return;
  opposites_[a].push_back(b);
  opposites_[b].push_back(a);
}

bool SurfaceGroups::kinds_fit(std::uint32_t a, std::uint32_t b, bool stated) const {
  const auto ka = kind(a);
  const auto kb = kind(b);
  if (ka == kb || ka == EntityKind::unknown || kb == EntityKind::unknown) return true;
  const auto body = [](EntityKind kind) {
    return kind == EntityKind::organisation || kind == EntityKind::outlet;
  };
  if (body(ka) && body(kb)) return true;
  // A guess about a kind gives way to the text's own word, except between persons and places.
  return stated && (body(ka) || body(kb)) && ka != EntityKind::place && kb != EntityKind::place;
}

bool SurfaceGroups::apart(std::uint32_t a, std::uint32_t b) const {
  if (opposites_[a].size() > opposites_[b].size()) std::swap(a, b);
  return std::ranges::any_of(opposites_[a], [&](auto other) { return root(other) == b; });
}

bool SurfaceGroups::join(std::uint32_t a, std::uint32_t b, Reason why, bool stated) {
  auto ra = root(a);
  auto rb = root(b);
  if (ra == rb) {
    if (a != b) joins_.push_back({a, b, std::move(why)});
    return true;
  }
  if (!kinds_fit(ra, rb, stated) || apart(ra, rb)) return false;
  if (rb < ra) std::swap(ra, rb);
  parent_[rb] = ra;
  for (std::size_t i = 0; i < 5; ++i) kinds_[ra][i] += kinds_[rb][i];
  opposites_[ra].insert(opposites_[ra].end(), opposites_[rb].begin(), opposites_[rb].end());
  opposites_[rb].clear();
  joins_.push_back({a, b, std::move(why)});
  return true;
}

}  // namespace headwater
