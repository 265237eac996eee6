// SPDX-License-Identifier: Apache-2.0
// The head that mail programs print above a mail they quote or forward.
//
// Input:   the lines of a text, or the blocks of a page.
// Output:  which of them are such heads, and whose mail follows.
// Rule:    three fields or more in a row, the sender's among them, each label one of
//          data/read/mail_fields.tsv before a colon; a long list of recipients may fill lines of
//          its own. A line of dashes above, with or without words, belongs to the head.
// Example: "From: Crane Office [office@corran.example]", "Sent: Friday, 23 March 2012 5:08 p.m.",
//          "To: Jens Holm" -> Crane Office, 2012-03-23.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace headwater {

enum class MailFieldKind { from, date, to, subject, other };

struct MailField {
  MailFieldKind kind = MailFieldKind::other;
  std::string_view value;
};
[[nodiscard]] std::optional<MailField> mail_field(std::string_view line);

// Who wrote an earlier mail, and when.
struct MailVoice {
  std::string author;     // a name, or else an address; "" where it is not told
  std::string published;  // ISO date or ""
};

struct MailHead {
  std::size_t first = 0;  // lines [first, last)
  std::size_t last = 0;
  MailVoice voice;
};

// A line without its marks of quotation, and how many there were. Lines of different depth are
// never of one head. A block of several lines holds them divided by '\n'.
struct QuotedLine {
  std::string_view text;
  std::size_t depth = 0;
};
[[nodiscard]] std::vector<MailHead> find_mail_heads(std::span<const QuotedLine> lines);

// "On 3 March 2031 at 3:59 PM, Sanne Dahl <sanne@corran.example> wrote:" -> Sanne Dahl, 2031-03-03;
// nullopt where a line does not end in a colon or holds neither a date nor an address.
[[nodiscard]] std::optional<MailVoice> announced_mail(std::string_view line);

}  // namespace headwater
