// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "base/property_for_tests.h"
#include "stories/train_document_pairs.h"

namespace headwater {
namespace {

DocumentPairModel made_model() {
  DocumentPairModel model;
  model.bias = -0.489593;
  for (std::size_t i = 0; i < model.weights.size(); ++i)
    model.weights[i] = 0.25 * static_cast<double>(i) - 1.5;
  return model;
}

TEST(DocumentPairFile, GivesBackWhatWasWritten) {
  expect_property("weights in millionths come back", [](std::int32_t bias, std::int32_t weight) {
    auto model = made_model();
    model.bias = bias / 1e6;
    model.weights[3] = weight / 1e6;
    const auto read = read_document_pair_model(document_pair_weights(model));
    RC_ASSERT(read.has_value());
    RC_ASSERT(std::abs(read->bias - model.bias) < 1e-9);
    for (std::size_t i = 0; i < model.weights.size(); ++i)
      RC_ASSERT(std::abs(read->weights[i] - model.weights[i]) < 1e-9);
    RC_ASSERT(document_pair_weights(*read) == document_pair_weights(model));
  });
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  const auto at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  if (at != std::string::npos) text.replace(at, what.size(), by);
  return text;
}

TEST(DocumentPairFile, WrongFilesAreRefused) {
  const auto whole = document_pair_weights(made_model());
  ASSERT_TRUE(read_document_pair_model(whole));
  const std::pair<const char*, std::string> cases[] = {
      {"nothing", ""},
      {"bytes", std::string("HWT1\0\1\2", 7)},
      {"no bias", replaced(whole, "bias\t-0.489593\n", "")},
      {"a row more", whole + "more\t1.0\n"},
      {"a name of another version", replaced(whole, "shared_names", "sharing_names")},
      {"rows exchanged", replaced(replaced(replaced(whole, "words\t", "?\t"), "names\t", "words\t"),
                                  "?\t", "names\t")},
      {"no number", replaced(whole, "-0.489593", "much")},
      {"an empty number", replaced(whole, "-0.489593", "")},
      {"more than a number", replaced(whole, "-0.489593", "-0.489593x")},
      {"no finite number", replaced(whole, "-0.489593", "inf")},
      {"not a number", replaced(whole, "-0.489593", "nan")},
      {"too many columns", replaced(whole, "-0.489593", "-0.489593\t1")},
      {"too few columns", replaced(whole, "\t-0.489593", "")},
  };
  for (const auto& [name, text] : cases) {
    const auto read = read_document_pair_model(text);
    ASSERT_FALSE(read) << name;
    EXPECT_NE(read.error().message().find("document_pair"), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace headwater
