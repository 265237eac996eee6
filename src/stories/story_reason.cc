// SPDX-License-Identifier: Apache-2.0
#include "stories/story_reason.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace headwater {
namespace {

constexpr std::size_t most_told = 5;

struct SharedTerm {
  TermHash term = 0;
  std::size_t documents = 0;
  double weight = 0;  // summed over the documents
};

std::vector<SharedTerm> terms_of(const std::vector<std::uint32_t>& documents,
                                 const std::vector<SparseVector>& heavy) {
  std::map<TermHash, SharedTerm> seen;
  for (const auto document : documents) {
    for (const auto& [term, weight] : heavy[document]) {
      auto& shared = seen.try_emplace(term, SharedTerm{term}).first->second;
      ++shared.documents;
      shared.weight += weight;
    }
  }
  std::vector<SharedTerm> terms;
  for (const auto& [term, shared] : seen) terms.push_back(shared);
  return terms;
}

std::vector<SharedTerm> heaviest_shared(std::vector<SharedTerm> terms, std::size_t documents) {
  std::size_t most = 0;
  for (const auto& term : terms) most = std::max(most, term.documents);
  const auto enough = std::min(documents / 2 + 1, most);
  std::erase_if(terms, [&](const SharedTerm& term) { return term.documents < enough; });
  std::ranges::sort(terms, {},
                    [](const SharedTerm& term) { return std::pair(-term.weight, term.term); });
  if (terms.size() > most_told) terms.resize(most_told);
  return terms;
}

// The first token of the documents that is counted as the term.
class WrittenTerms {
 public:
  explicit WrittenTerms(const std::vector<SharedTerm>& terms) : terms_(terms), left_(terms.size()) {
    tokens_.resize(terms.size());
  }

  void look_in(std::uint32_t document, const Sentences& text) {
    for (const auto& token : text.tokens) {
      if (left_ == 0) return;
      if (token.kind != TokenKind::word) continue;
      const auto lower = hash_of_term(token.lower);
      const auto stem = hash_of_term(token.stem);
      for (std::size_t i = 0; i < terms_.size(); ++i) {
        if (tokens_[i].token != nullptr || (terms_[i].term != lower && terms_[i].term != stem))
          continue;
        tokens_[i] = {&token, document};
        --left_;
      }
    }
  }

  void tell(Reason& reason) const {
    for (const auto& [token, document] : tokens_) {
      if (token == nullptr) continue;
      reason.terms.push_back(token->text);
      reason.spans.push_back({document, token->span});
    }
  }

 private:
  struct Written {
    const Token* token = nullptr;
    std::uint32_t document = 0;
  };
  const std::vector<SharedTerm>& terms_;
  std::vector<Written> tokens_;
  std::size_t left_;
};

}  // namespace

Reason story_reason(const std::vector<std::uint32_t>& documents, const CaseTexts& texts,
                    const std::vector<SparseVector>& heavy, double probability) {
  Reason made{"stories.shared",
              {},
              {{"documents", static_cast<double>(documents.size())}, {"probability", probability}},
              {}};
  const auto terms = heaviest_shared(terms_of(documents, heavy), documents.size());
  WrittenTerms written(terms);
  for (const auto document : documents) written.look_in(document, texts.sentences[document]);
  written.tell(made);
  return made;
}

}  // namespace headwater
