// SPDX-License-Identifier: Apache-2.0
#include "model/entity_index.h"

#include <algorithm>

#include "base/utf8.h"

namespace headwater {
namespace {

bool is_separator(char32_t c) {
  return (c < 0x80 && !((c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z'))) || c == 0xA0 ||
         (c >= 0x2000 && c <= 0x206F);
}

}  // namespace

std::string name_key(std::string_view name) {
  const auto lower = lower_utf8(name);
  std::string out;
  for (std::size_t i = 0; i < lower.size();) {
    const auto point = decode_utf8(lower, i);
    i += point.bytes;
    if (!is_separator(point.value)) {
      append_utf8(out, point.value);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  for (const std::string_view article : {"the ", "a ", "an "}) {
    if (out.starts_with(article) && out.size() > article.size() + 1)
      return out.substr(article.size());
  }
  return out;
}

EntityIndex::EntityIndex(const std::vector<Entity>& entities) {
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    by_name_.emplace(name_key(entities[i].name), i);
    interest_.push_back(entities[i].interest);
    for (const auto& mention : entities[i].mentions)
      places_.push_back({mention.document, mention.span, i});
  }
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    for (const auto& alias : entities[i].aliases) by_name_.emplace(name_key(alias.name), i);
  }
  std::ranges::sort(places_);
}

MaybeIndex EntityIndex::named(std::string_view name) const {
  const auto key = name_key(name);
  if (key.empty()) return no_index;
  const auto found = by_name_.find(key);
  return found == by_name_.end() ? MaybeIndex() : found->second;
}

MaybeIndex EntityIndex::at(std::uint32_t document, Span span) const {
  auto it = std::ranges::lower_bound(places_, Place{document, {span.start, 0}, 0});
  // Mentions do not overlap one another, so only the one before can reach into the span.
  if (it != places_.begin() && std::prev(it)->document == document) --it;
  MaybeIndex best;
  std::uint32_t most = 0;
  for (; it != places_.end() && it->document == document && it->span.start < span.end; ++it) {
    const auto shared = it->span.overlap(span);
    if (shared > most) {
      most = shared;
      best = it->entity;
    }
  }
  return best;
}

MaybeIndex EntityIndex::interest(MaybeIndex entity) const {
  return entity.below(interest_.size()) ? MaybeIndex(interest_[*entity]) : no_index;
}

}  // namespace headwater
