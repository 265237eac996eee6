// SPDX-License-Identifier: Apache-2.0
#include "read/content/publisher_as_author.h"

#include "base/data_file.h"
#include "base/strings.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

bool is_given_name(std::string_view word) {
  static const auto& names = word_class("given_name");
  return names.contains(lower_utf8(word));
}

// Letters and digits alone, in lower case.
std::string bare_name(std::string_view name) {
  std::string bare;
  for (const char c : lower_utf8(name)) {
    const bool mark =
        static_cast<unsigned char>(c) < 0x80 && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9');
    if (!mark) bare += c;
  }
  return bare;
}

// "Buzzsprout" on buzzsprout.com, "Human" cut from "Human in the Loop": the publisher, no person.
bool is_publisher(std::string_view author, const PageFacts& facts) {
  const auto name = bare_name(author);
  const auto source = bare_name(facts.source);
  const auto host = bare_name(facts.site);
  const auto stem = bare_name(std::string_view(facts.site).substr(0, facts.site.rfind('.')));
  const bool begins_source = facts.source.starts_with(author) && source.size() > name.size() &&
                             author.find(' ') == std::string_view::npos;
  return !name.empty() && (name == source || name == host || name == stem || begins_source);
}

}  // namespace

bool begins_like_person(const std::vector<std::string>& names) {
  return !names.empty() && is_given_name(names.front().substr(0, names.front().find(' ')));
}

void PublisherAsAuthor::set_aside() {
  const bool publisher = facts_.authors.size() == 1 &&
                         is_publisher(facts_.authors.front(), facts_) &&
                         !begins_like_person(facts_.authors);
  if (!publisher) return;
  if (aside_.empty()) {
    aside_ = facts_.authors;
    rule_ = facts_.rule_of_authors();
  }
  facts_.withdraw_authors();
}

void PublisherAsAuthor::settle() {
  if (aside_.empty() || begins_like_person(facts_.authors)) return;
  facts_.withdraw_authors();
  facts_.set_authors(aside_, rule_);
}

}  // namespace headwater
