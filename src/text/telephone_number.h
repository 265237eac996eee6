// SPDX-License-Identifier: Apache-2.0
// Telephone numbers in running text.
//
// Input:   successive tokens.
// Output:  whether some of them write a telephone number.
// Rule:    two groups of digits or more with nothing but signs of dialling between them, seven
//          digits together at least. Groups of three digits behind a first one without a leading
//          zero may be one large number ("10 000 000"), and are none.
// Example: "call police on 0845 125 2222": yes; "170,000 people", "in 2001 and 2002": no.
#pragma once

#include <span>

#include "model/sentence.h"

namespace headwater {

[[nodiscard]] bool holds_telephone_number(std::span<const Token> tokens);

}  // namespace headwater
