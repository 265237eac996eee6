// SPDX-License-Identifier: Apache-2.0
// What words mean, by WordNet (Fellbaum 1998): which two mean the same, which one is a kind of
// the other, which are opposites, which are two of a kind.
//
// Input:   a word or two in lower case, in any form ("rose", "dining rooms").
// Output:  the senses of all words it may be a form of, with the share each has among them.
// Rule:    the forms that WordNet's Morphy takes off. A sense has one parent: what it is a kind of;
//          an adjective what it is like or pertains to. Two of a kind are those whose nearest
//          common parent has few senses below it, so that of one thing only one can be true:
//          "kitchen", "bedroom". Kinds of people, acts and states do not exclude each other.
// File:    "hwsense1", then little-endian: 32-bit numbers of words, of their senses, of all senses,
//          of pairs of opposites; 32-bit hashes of words, rising; 24-bit start of the senses of
//          each, and the end; senses of words (17 bits number, 4 bits share of 15 from bit 18 on);
//          for each sense its parent, a lower number, and from bit 18 on its lexicographer file;
//          pairs of opposites, sorted.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace headwater {

struct WordSense {
  std::uint32_t number = 0;
  float share = 0;  // 0..1
};
using WordSenses = std::vector<WordSense>;

[[nodiscard]] WordSenses senses_of(std::string_view word);

// 0 (in no sense) .. 1: how usual the senses are in which the words mean the same, or, with
// `steps`, in which one is a kind of the other so many steps above it.
[[nodiscard]] double mean_the_same(const WordSenses& x, const WordSenses& y, int steps = 0);
// 0 .. 1, as above; also by the parents of both: "tiny", "huge".
[[nodiscard]] double are_opposites(const WordSenses& x, const WordSenses& y);

// 0 .. 1: how few senses have the nearest parent of both (Seco, Veale, Hayes 2004).
[[nodiscard]] double closeness(const WordSenses& x, const WordSenses& y);

enum class KindOfThing { none, thing, place, time };
// Of what both are a kind; none where they may both be true.
[[nodiscard]] KindOfThing are_two_of_a_kind(const WordSenses& x, const WordSenses& y);

}  // namespace headwater
