// SPDX-License-Identifier: Apache-2.0
// Look-ups over a case that several parts of the report share: labels, quotations, groups of
// utterances.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/case.h"
#include "report/report_content.h"

namespace headwater {

class CaseView {
 public:
  explicit CaseView(const Case& input);

  [[nodiscard]] const Case& data() const { return case_; }
  [[nodiscard]] const Findings& findings() const { return case_.findings; }
  [[nodiscard]] std::string label(std::uint32_t document) const;
  // The outlet, site or author that speaks in a document: what a reader would call it.
  [[nodiscard]] std::string outlet(std::uint32_t document) const;
  // Who publishes an utterance: the outlet, or the author of a reader's comment.
  [[nodiscard]] std::string publisher(const Utterance& utterance) const;
  [[nodiscard]] std::string quoted(DocumentSpan where, std::size_t longest = 160) const;
  // Distinct documents of the claim's utterances with this stance.
  [[nodiscard]] std::vector<std::uint32_t> documents_of(const Claim& claim, Stance stance) const;
  [[nodiscard]] const std::vector<std::uint32_t>& origins_of(std::uint32_t claim) const {
    return origins_[claim];
  }
  [[nodiscard]] const std::vector<std::uint32_t>& conflicts_of(std::uint32_t claim) const {
    return conflicts_[claim];
  }
  [[nodiscard]] DocumentSpan place_of(const Utterance& utterance) const {
    return {utterance.document, utterance.span};
  }
  // "the blog > David Kay > officials": the voices from the author's own to the innermost.
  [[nodiscard]] std::string voices(const Utterance& utterance) const;

 private:
  const Case& case_;
  std::vector<std::vector<std::uint32_t>> origins_;    // by claim
  std::vector<std::vector<std::uint32_t>> conflicts_;  // by claim
};

// At most so many code points, cut at a blank where one is near, with " …" behind.
[[nodiscard]] std::string shortened(std::string text, std::size_t longest);
// Those that no decision merged into another.
[[nodiscard]] std::size_t standing_claims(const Case& whole);
// “The pump was old.”; what begins with a quotation mark as it is.
[[nodiscard]] std::string in_quotes(const std::string& text);
// "d01" … in order of document id, as wide as the case needs.
[[nodiscard]] std::string document_label(const Case& whole, std::uint32_t document);
// "3 May 2011", "May 2011", "2011", "1960s", "2011-05-01 .. 2011-06-30", "before 2012", "date
// unknown".
[[nodiscard]] std::string time_text(const TimeInterval& interval);
// "12", "40 or more", "about 70 (63–77)".
[[nodiscard]] std::string number_text(const NumberInterval& number);
[[nodiscard]] std::string place_text(const Place& place);
// "1 confirmed" … "6 cannot be judged": the words of the Admiralty code.
[[nodiscard]] std::string credibility_text(std::uint8_t credibility);
[[nodiscard]] std::string reliability_text(char reliability);
// "1 independent origin", "0 to 1 independent origins" where it is not known whether an origin is
// another one, "no known origin". The one way in which origins are counted in words.
[[nodiscard]] std::string origins_text(const OriginCount& count);
// What analysts decided of a claim, a line each: "rated 4 by I. Arden, 3 May 2011: read both"; then what
// the machine had found where that is another.
[[nodiscard]] std::vector<std::string> decided_texts(const Case& whole, std::uint32_t claim);
// How an utterance came by its words: "verbatim", "rewrite", "same words, first unknown".
[[nodiscard]] std::string_view derivation_text(Derivation derivation);
// counted(1, "document") == "1 document"; counted(3, "document") == "3 documents".
[[nodiscard]] std::string counted(std::size_t number, std::string_view noun);

}  // namespace headwater
