// SPDX-License-Identifier: Apache-2.0
#include "text/quotations.h"

#include <gtest/gtest.h>

#include "attribution/candidates/dump_for_tests.h"
#include "text/annotated_tokens.h"

namespace headwater {
namespace {

struct QuotationCase {
  const char* text;
  const char* expected;  // parts divided by " / ", quotations by " | "
};
class Quotations : public testing::TestWithParam<QuotationCase> {};

TEST_P(Quotations, span) {
  const auto document = document_of(GetParam().text);
  const auto sentences = plain_sentences(document);
  const TextView view(document, sentences);
  std::string found;
  for (const auto& quotation : view.quotations()) {
    std::string parts;
    for (const auto part : quotation.parts)
      parts += (parts.empty() ? "" : " / ") + std::string(view.text_of(part));
    found += (found.empty() ? "" : " | ") + parts;
  }
  EXPECT_EQ(found, GetParam().expected) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    in_marks_of_two_kinds, Quotations,
    testing::Values(
        QuotationCase{"“He took the \"long way\" home,” she said.",
                      "“He took the \"long way\" home,”"},
        QuotationCase{"\"He took the “long way” home,\" she said.",
                      "\"He took the “long way” home,\""},
        QuotationCase{"«He took the “long way” home», she said.", "«He took the “long way” home»"},
        QuotationCase{"“No \"a\" and no \"b\" here.” “Go.”",
                      "“No \"a\" and no \"b\" here.” | “Go.”"},
        QuotationCase{"“He said \"no\" twice.\n“He left.”", "“He said \"no\" twice. / “He left.”"},
        QuotationCase{"\"They came, crying “Up! Up!”\nThe sun rose.", "“Up! Up!”"}));

INSTANTIATE_TEST_SUITE_P(in_marks_mixed_up, Quotations,
                         testing::Values(QuotationCase{"“The road is shut,\" he said. \"Go home.”",
                                                       "“The road is shut,\" | \"Go home.”"},
                                         QuotationCase{"\"The road is shut,” he said. “Go home.\"",
                                                       "\"The road is shut,” | “Go home.\""},
                                         QuotationCase{"“Go.”\n“Stay.”", "“Go.” | “Stay.”"},
                                         QuotationCase{"“Go.\n\"Stay.\"", "“Go. | \"Stay.\""},
                                         QuotationCase{"“Go.\nThey left.\n“Stay.”",
                                                       "“Go. | “Stay.”"},
                                         QuotationCase{"“Go.\n“Stay.”", "“Go. / “Stay.”"}));

}  // namespace
}  // namespace headwater
