// SPDX-License-Identifier: Apache-2.0
// Sentences of a small grammar, chosen by the fuzzer's bytes, so that its time goes into who says
// what, when, where and how many, and not into finding out what an English sentence is.
//
// Rule:    a byte chooses among the ways to write a part of a sentence; used up, the bytes are
//          zeros and the first way, which ends, is taken. Every story has its end.
// Example: the bytes 0x03 0x11 … -> "On 3 May the mayor of Brenholt said “the bridge is closed”."
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace headwater {

class Choices {
 public:
  explicit Choices(std::string_view bytes) : bytes_(bytes) {}
  [[nodiscard]] bool empty() const { return bytes_.empty(); }
  // One of `count` numbers from 0 on. REQUIRES: count > 0.
  std::size_t below(std::size_t count);

 private:
  std::string_view bytes_;
};

// One document of a few formats, with the id that tells its format ("d0.html").
struct ToldDocument {
  std::string id;
  std::string bytes;
};
[[nodiscard]] ToldDocument tell_document(Choices& choices, std::size_t number);
// The same wrapping around a text that is given.
[[nodiscard]] ToldDocument wrap_document(const std::string& text, Choices& choices,
                                         std::size_t number);

}  // namespace headwater
