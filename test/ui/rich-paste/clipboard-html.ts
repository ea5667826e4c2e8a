// What programs put on the clipboard as HTML, written after what each of them writes.

/** Word on Windows: lists are paragraphs with a sign, line breaks of the file stand anywhere. */
export const word = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} @list l0:level1 {mso-level-text:"\\F0B7";} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt;word-wrap:break-word'><!--StartFragment-->
<h1>The price of a cup<o:p></o:p></h1>
<p class=MsoNormal>The <b style='mso-bidi-font-weight:normal'>whole </b>cup, made in <st1:place w:st="on">Dresden</st1:place>, costs
<i style='mso-bidi-font-style:normal'><span style='mso-spacerun:yes'>&nbsp;</span>less</i>&nbsp;than its saucer.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Clay<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>White<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Glaze<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>3.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Fire<o:p></o:p></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <tr style='mso-yfti-irow:0'><td width=200 valign=top style='width:150.0pt;border:solid windowtext 1.0pt'><p class=MsoNormal>Cup<o:p></o:p></p></td>
 <td width=200><p class=MsoNormal align=right style='text-align:right'>Price<o:p></o:p></p></td></tr>
 <tr style='mso-yfti-irow:1'><td><p class=MsoNormal>Green<o:p></o:p></p><p class=MsoNormal>or blue<o:p></o:p></p></td><td><p class=MsoNormal>4&nbsp;€<o:p></o:p></p></td></tr>
</table>
<p class=MsoNormal><img width=200 height=100 src="file:///C:/Users/A/AppData/Local/Temp/msohtmlclip1/01/clip_image001.png" v:shapes="Picture_x0020_1">
See <a href="https://example.org/cups">cups</a><a name="_Toc1"></a>, and <a href="#_Toc1">above</a>.<o:p></o:p></p>
<!--EndFragment--></body></html>`

export const wordAsMarkdown = `## The price of a cup

The **whole** cup, made in Dresden, costs *less* than its saucer.

- Clay
  - White
- Glaze

3. Fire

| Cup              | Price |
| ---------------- | ----: |
| Green<br>or blue |   4 € |

See [cups](https://example.org/cups), and above.`

/** Google Docs: all of it in a \`b\` that is not bold, marks as styles, lists right inside of lists. */
export const googleDocs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-7a1c9c1e-7fff-1b2c"><h2 dir="ltr" style="line-height:1.38;margin-top:18pt;"><span style="font-size:16pt;font-family:Arial,sans-serif;font-weight:400;font-style:normal;text-decoration:none;vertical-align:baseline;white-space:pre-wrap;">Tea</span></h2><p dir="ltr" style="line-height:1.38;"><span style="font-weight:700;font-style:normal;text-decoration:none;">Bold</span><span style="font-weight:400;font-style:normal;"> and </span><span style="font-weight:400;font-style:italic;">slanted</span><span style="font-weight:400;text-decoration:line-through;"> gone</span><span style="font-weight:700;font-style:italic;">both</span><span style="font-weight:400">, 10</span><span style="font-size:0.6em;font-weight:400;vertical-align:super;">2</span></p><br /><p dir="ltr"><a href="https://www.google.com/url?q=https://example.org/a?b%3D1&amp;sa=D&amp;source=editors&amp;ust=1" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">the source</span></a></p><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span>One</span></p></li><ul style="margin-top:0;"><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>Under</span></p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Two</span></p></li></ul><ul><li dir="ltr" role="checkbox" aria-checked="true" aria-level="1"><img src="data:image/png;base64,iVBORw0KGgo=" width="17px" height="17px" alt="checked" aria-roledescription="checkbox" /><p dir="ltr" role="presentation"><span>Done</span></p></li></ul><p dir="ltr"><span style="font-family:'Courier New',monospace;">let cup = 1</span></p><p dir="ltr"><span style="font-family:'Courier New',monospace;">&nbsp;&nbsp;cup += 1</span></p></b><br class="Apple-interchange-newline">`

export const googleDocsAsMarkdown = `## Tea

**Bold** and *slanted* ~~gone~~**_both_**, 10<sup>2</sup>

[the source](https://example.org/a?b=1)

- One
  - Under
- Two

* [x] Done

\`\`\`
let cup = 1
  cup += 1
\`\`\``

export const libreOffice = `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">
<html>
<head>
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title></title>
	<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
	<style type="text/css">
		p { line-height: 115%; margin-bottom: 0.25cm }
	</style>
</head>
<body lang="en-GB" link="#000080" vlink="#800000" dir="ltr">
<h3 class="western">Kiln</h3>
<p style="line-height: 100%; margin-bottom: 0cm"><font face="Liberation Serif, serif"><font size="3" style="font-size: 12pt"><b>Hot</b> air,
and <u>cold</u> <font face="Liberation Mono, monospace">air</font>.</font></font></p>
<ol>
	<li><p style="margin-bottom: 0cm">Heat</p></li>
	<li><p style="margin-bottom: 0cm">Wait</p>
	<ol type="a">
		<li><p style="margin-bottom: 0cm">a day</p></li>
	</ol></li>
</ol>
<table width="100%" cellpadding="4" cellspacing="0"><col width="128*"/><col width="128*"/>
<thead><tr valign="top"><th style="border: 1px solid #000000"><p>Hour</p></th><th><p>Degrees</p></th></tr></thead>
<tr valign="top"><td style="border: none"><p>1</p></td><td><p><br/>

</p></td></tr>
</table>
<p><br/>

</p>
</body>
</html>`

export const libreOfficeAsMarkdown = `### Kiln

**Hot** air, and cold \`air\`.

1. Heat
2. Wait
   1. a day

| Hour | Degrees |
| ---- | ------- |
| 1    |         |`

/** A page, as Chromium copies it: computed styles on everything, controls and anchors in between. */
export const webPage = `<meta charset='utf-8'><h2 id="use" style="font-weight: 600; color: rgb(36, 41, 47);"><a class="anchor" aria-hidden="true" href="https://example.org/#use">#</a>How to <strong style="font-weight: 600">use</strong> it</h2><p style="font-style: normal; font-weight: 400;">Call <code style="font-family: monospace;">snake_case()</code> or snake_case, see https://example.org/a_b_c. <b>Note:</b>this 2*3 [x] is &lt;b&gt;not&lt;/b&gt; a_b.</p><div class="highlight highlight-source-ts"><pre class="highlight-source-ts"><span>const</span> a = 1
if (a) {
    b()
}</pre><button aria-label="Copy">Copy</button></div><ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" checked disabled> Done</li></ul><figure><img src="https://example.org/cup.jpg" alt="A cup" width="400"><figcaption>A green cup</figcaption></figure><blockquote><p>Said</p></blockquote><p>One<br><br>Two<br>three</p>`

export const webPageAsMarkdown = `## How to use it

Call \`snake_case()\` or snake_case, see <https://example.org/a_b_c>. **Note**:this 2\\*3 \\[x] is \\<b>not\\</b> a_b.

\`\`\`ts
const a = 1
if (a) {
    b()
}
\`\`\`

- [x] Done

![A cup](https://example.org/cup.jpg)

A green cup

> Said

One

Two\\
three`

export const codeEditor = `<meta charset='utf-8'><div style="color: #d4d4d4;background-color: #1e1e1e;font-family: 'Droid Sans Mono', 'monospace', monospace;font-weight: normal;font-size: 14px;line-height: 19px;white-space: pre;"><div><span style="color: #569cd6;">const</span><span style="color: #d4d4d4;"> **a** = 1</span></div></div>`

export const otherCodeEditor = `<html><head><meta http-equiv="content-type" content="text/html; charset=UTF-8"></head><body><pre style="background-color:#2b2b2b;color:#a9b7c6;font-family:'JetBrains Mono',monospace;font-size:9.8pt;"><span style="color:#cc7832;">val </span>a = 1</pre></body></html>`
