// SPDX-License-Identifier: Apache-2.0
#include "attribution/quoted_mails.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace headwater {
namespace {

struct Given {
  BlockKind kind = BlockKind::paragraph;
  std::string text;
  std::string author;
};

Document document_of(const std::vector<Given>& blocks, const std::string& mime) {
  Document document;
  document.mime = mime;
  std::string text;
  for (const auto& given : blocks) {
    const auto start = static_cast<std::uint32_t>(text.size());
    text += given.text;
    document.blocks.push_back(
        {given.kind, {start, static_cast<std::uint32_t>(text.size())}, given.author, ""});
    text += "\n\n";
  }
  document.text = Utf8Text(text);
  return document;
}

Attribution said(const std::string& holder, Span content) {
  Attribution made;
  made.holder = holder;
  made.content = {content};
  return made;
}

// "id holder[words](parent)" each; "-" for nobody, "?" added where anonymous.
std::string dump(const Document& document, const std::vector<Attribution>& found) {
  std::string out;
  for (const auto& a : found) {
    out += a.id + " " + (a.holder.empty() ? "-" : a.holder) + (a.anonymous ? "?" : "") + "[";
    for (const auto span : a.content) out += std::string(document.text.slice(span)) + "|";
    out += "]" + (a.parent ? "(" + found[*a.parent].id + ")" : "") + " ";
  }
  return out;
}

TEST(QuotedMails, Table) {
  const std::vector<Given> thread{{BlockKind::paragraph, "No.", ""},
                                  {BlockKind::quote, "It rains.", "Brekk"},
                                  {BlockKind::quote, "It pours.", "Brekk"},
                                  {BlockKind::quote, "It snows.", "Orlik"}};
  const auto document = document_of(thread, "message/rfc822");
  EXPECT_EQ(dump(document,
                 with_quoted_mails(document, {said("clerk", {5, 14}), said("smith", {27, 36})})),
            "a1 Brekk[It rains.|It pours.|] a2 clerk[It rains.|](a1) a3 Orlik[It snows.|] "
            "a4 smith[It snows.|](a3) ");
  // Nobody announced it: in a mail it is not the sender's, elsewhere it is left as it is.
  const std::vector<Given> unknown{{BlockKind::paragraph, "No.", ""},
                                   {BlockKind::quote, "It rains.", ""}};
  const auto mail = document_of(unknown, "message/rfc822");
  EXPECT_EQ(dump(mail, with_quoted_mails(mail, {})), "a1 -?[It rains.|] ");
  const auto page = document_of(unknown, "text/html");
  EXPECT_EQ(dump(page, with_quoted_mails(page, {})), "");
}

TEST(QuotedMails, AVoiceThatStoodInsideAnotherStaysThere) {
  const auto document =
      document_of({{BlockKind::quote, "A said B said it rains.", "Brekk"}}, "text/plain");
  auto inner = said("B", {14, 22});
  inner.parent = 0U;
  const auto found = with_quoted_mails(document, {said("A", {7, 22}), inner});
  EXPECT_EQ(dump(document, found),
            "a1 Brekk[A said B said it rains.|] a2 A[B said it rains|](a1) a3 B[it rains|](a2) ");
}

}  // namespace
}  // namespace headwater
