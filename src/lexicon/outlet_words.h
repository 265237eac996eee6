// SPDX-License-Identifier: Apache-2.0
// Where headwater decides that a name is an outlet: what its words say about who publishes under
// it. Which outlets a case has is in text/outlet_register.h.
//
// Rule:    the last word decides, then the first: a word of publishing (word_class("outlet")) makes
//          an outlet, a word of a body that speaks for itself ("issuing_body") makes a body.
// Example: "The Harbour Post", "Radio Varn" outlet; "Ministry of Energy", "Press Office" body;
//          "Anna Berg" nobody.
#pragma once

#include <string_view>

namespace headwater {

enum class PublisherKind { nobody, outlet, body };

[[nodiscard]] PublisherKind publisher_kind(std::string_view name);
// Of single words in lower case.
[[nodiscard]] bool is_outlet_word(std::string_view word);
[[nodiscard]] bool is_issuing_word(std::string_view word);
// "bulletin", "office": in the name of a publication by which an office speaks for itself.
[[nodiscard]] bool is_official_word(std::string_view word);

}  // namespace headwater
