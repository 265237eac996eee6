// SPDX-License-Identifier: Apache-2.0
// The parts of a MIME message (RFC 2046): its body, in plain text and in HTML, and what is
// attached.
//
// Rule:    texts that stand one behind the other are one body; of alternatives one is the body.
//          What is attached, a message within the message, and any other part that can be read and
//          that no mail program shows inside the body, is a document of its own. Pictures in the
//          body, signatures and reports for machines are none.
// Example: mixed[alternative[plain, html], plain, message/rfc822] -> body of two plain parts, one
//          attached message.
#pragma once

#include <gmime/gmime.h>

#include <memory>
#include <string>
#include <vector>

namespace headwater {

// An object of GMime that ends with its owner.
struct UnrefObject {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using OwnedObject = std::unique_ptr<T, UnrefObject>;

struct AttachedPart {
  std::string name;  // of its file, "message" or "part"; told apart within one mail
  GMimeObject* object = nullptr;
};

struct MailParts {
  // Parts of the body in each of its two kinds; where a kind lacks some of it, the other has all.
  std::vector<GMimePart*> plain;
  std::vector<GMimePart*> html;
  std::vector<AttachedPart> attached;
  bool complete = true;  // false where the message holds more parts than are looked at
};
[[nodiscard]] MailParts find_mail_parts(GMimeObject* root);

// Several parts come as UTF-8, divided by an empty line; one comes as it is.
struct MailBody {
  std::string bytes;
  std::string charset;
};
[[nodiscard]] MailBody mail_body(const std::vector<GMimePart*>& parts, bool html);

// The bytes of an attached file or message.
[[nodiscard]] std::string attached_bytes(GMimeObject* object);
[[nodiscard]] std::string charset_of(GMimeObject* object);
[[nodiscard]] std::string text_or_empty(const char* text);

}  // namespace headwater
