// SPDX-License-Identifier: Apache-2.0
#include "lexicon/outlet_words.h"

#include <gtest/gtest.h>

#include <utility>

namespace headwater {
namespace {

TEST(OutletWords, WhoPublishesUnderAName) {
  const std::pair<const char*, PublisherKind> rows[] = {
      {"The Harbour Post", PublisherKind::outlet},
      {"Radio Varn", PublisherKind::outlet},
      {"herald", PublisherKind::outlet},
      {"the herald", PublisherKind::outlet},
      {"Ministry of Ports", PublisherKind::body},
      {"Press Office", PublisherKind::body},
      {"The Port Ministry", PublisherKind::body},
      {"Ministry Radio", PublisherKind::outlet},
      {"Anna Berg", PublisherKind::nobody},
      {"Friends of Radio Varn", PublisherKind::nobody},
      {"", PublisherKind::nobody},
      {"the", PublisherKind::nobody},
  };
  for (const auto& [name, kind] : rows) EXPECT_EQ(publisher_kind(name), kind) << name;
}

TEST(OutletWords, SingleWords) {
  EXPECT_TRUE(is_outlet_word("gazette"));
  EXPECT_FALSE(is_outlet_word("ministry"));
  EXPECT_TRUE(is_issuing_word("ministry"));
  EXPECT_FALSE(is_issuing_word("gazette"));
  EXPECT_TRUE(is_official_word("bulletin"));
  EXPECT_FALSE(is_official_word("herald"));
}

}  // namespace
}  // namespace headwater
