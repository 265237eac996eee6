// SPDX-License-Identifier: Apache-2.0
// Pages that name their publisher as the author.
//
// Input:   the facts of a page while its metadata is read.
// Output:  the same facts.
// Rule:    an author that is the name of the outlet or of its host, and does not begin with a given
//          name, is set aside; it comes back where no person is found on the rest of the page.
//          Blogs are named after their authors, so a person's name stays.
// Example: author "Buzzsprout" on buzzsprout.com, byline "Jane Doe" -> "Jane Doe".
#pragma once

#include <string>
#include <vector>

#include "read/page/page.h"

namespace headwater {

// The first word of the first name is a given name (word_class("given_name")).
[[nodiscard]] bool begins_like_person(const std::vector<std::string>& names);

class PublisherAsAuthor {
 public:
  explicit PublisherAsAuthor(PageFacts& facts) : facts_(facts) {}
  // After each place that may state authors, so that the next one is asked.
  void set_aside();
  void settle();

 private:
  PageFacts& facts_;
  std::vector<std::string> aside_;
  std::string rule_;
};

}  // namespace headwater
