// SPDX-License-Identifier: Apache-2.0
// The language stage beyond tokens, what is learned from it, and the training of both.
#pragma once

// IWYU pragma: begin_exports
#include "attribution/find_attributions.h"
#include "attribution/labeller/marked_passages.h"
#include "attribution/labeller/train_attribution.h"
#include "language/find_syntax.h"
#include "language/foreign_sentences.h"
#include "language/train_language.h"
#include "language/word_form.h"
// IWYU pragma: end_exports
