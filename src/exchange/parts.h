// SPDX-License-Identifier: Apache-2.0
// What several formats share: stable identifiers, words for claims and voices, lists line by line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "exchange/export_case.h"

namespace headwater {

// UUID version 5 (RFC 9562) in the namespace of this program:
// uuid5("claim c749fb5f3") is the same on every machine.
[[nodiscard]] std::string uuid5(std::string_view name);
[[nodiscard]] std::string urn(std::string_view name);  // "urn:uuid:" and that

// Names for uuid5: by content, so that they stay when the case grows or lies elsewhere.
[[nodiscard]] std::string document_name(const Document& document);
[[nodiscard]] std::string utterance_name(const Case& whole, std::uint32_t index);

// The innermost voice: who the words are put to; "" for nobody named.
[[nodiscard]] const Voice* speaker_of(const Utterance& utterance);
// Where it appeared first among the utterances of the claim; "" where no document has a date.
[[nodiscard]] std::string first_published(const Case& whole, const Claim& claim);
// "6 documents, 3 to 6 independent origins; credibility 1 confirmed by other sources"
[[nodiscard]] std::string support_words(const Case& whole, const Claim& claim);
// "2019-05-14T00:00:00Z" of the first day that is one, else of 1970-01-01.
[[nodiscard]] std::string instant_of(std::string_view day, std::string_view otherwise);

// "[" and the objects, one a line, "]".
[[nodiscard]] std::string lines_of(const std::vector<Json>& objects);
// The object, its last member replaced by such a list: opened(R"({"a":1})", "items", objects).
[[nodiscard]] std::string with_list(const Json& object, std::string_view key,
                                    const std::vector<Json>& objects);
void put(Json& object, const char* key, const std::string& text);  // nothing for ""

}  // namespace headwater
