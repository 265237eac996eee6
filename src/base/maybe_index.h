// SPDX-License-Identifier: Apache-2.0
// An index into a list, or none.
//
// Rule:    it never turns into a number by itself: who wants the index asks first. Taking the index
//          of none stops a debug build; a release throws, so that it costs one document and reads
//          no foreign memory. None comes after every index in order.
// Example: MaybeIndex entity = index.named("Ilves");
//          if (entity) print(entities[*entity]);     entities[entity] does not compile.
#pragma once

#include <cassert>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <stdexcept>

namespace headwater {

struct NoIndex {};
inline constexpr NoIndex no_index{};

class MaybeIndex {
 public:
  constexpr MaybeIndex() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): no_index is none.
  constexpr MaybeIndex(NoIndex) {}
  // NOLINTNEXTLINE(google-explicit-constructor): every index is one that is known.
  constexpr MaybeIndex(std::unsigned_integral auto index)
      : value_(static_cast<std::uint32_t>(index)) {
    assert(index < none);
  }
  // NOLINTNEXTLINE(google-explicit-constructor): the same thing, of a stage's own lists.
  constexpr MaybeIndex(std::optional<std::uint32_t> index) {
    if (index) *this = MaybeIndex(*index);
  }

  [[nodiscard]] constexpr bool has_value() const { return value_ != none; }
  constexpr explicit operator bool() const { return has_value(); }
  [[nodiscard]] constexpr std::uint32_t operator*() const {
    assert(has_value());
    if (!has_value()) throw std::out_of_range("an index is used where there is none");
    return value_;
  }
  [[nodiscard]] constexpr std::uint32_t value_or(std::uint32_t other) const {
    return has_value() ? value_ : other;
  }
  // The index lies in a list of this size.
  [[nodiscard]] constexpr bool below(std::size_t size) const {
    return has_value() && value_ < size;
  }

  constexpr bool operator==(const MaybeIndex&) const = default;
  constexpr auto operator<=>(const MaybeIndex&) const = default;
  // Ask below(size) instead.
  friend constexpr auto operator<=>(MaybeIndex, std::unsigned_integral auto) = delete;
  friend constexpr bool operator==(MaybeIndex a, NoIndex) { return !a.has_value(); }
  friend constexpr bool operator==(MaybeIndex a, std::unsigned_integral auto index) {
    return a.has_value() && a.value_ == index;
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFFU;
  std::uint32_t value_ = none;
};

}  // namespace headwater

template <>
struct std::hash<headwater::MaybeIndex> {
  std::size_t operator()(headwater::MaybeIndex index) const noexcept {
    return std::hash<std::uint64_t>{}(index ? *index : 0x100000000ULL);
  }
};
