// SPDX-License-Identifier: Apache-2.0

/// Classification, edition, code and title of every code, copied from the sources a second time.
///
/// NAICS and ISIC come from the data packages naics 1.0.1 and isic 1.0.4. A title `-` has not been
/// read in any source and must not be printed.
let publicCodeTable = """
  NAICS | 2022 | 5614 | Business Support Services
  NAICS | 2022 | 56142 | Telephone Call Centers
  NAICS | 2022 | 561421 | Telephone Answering Services
  NAICS | 2022 | 561422 | Telemarketing Bureaus and Other Contact Centers
  NAICS | 2022 | 561440 | Collection Agencies
  NAICS | 2022 | 561450 | Credit Bureaus
  NAICS | 2022 | 561491 | Repossession Services
  NAICS | 2022 | 541910 | Marketing Research and Public Opinion Polling
  NAICS | 2022 | 518210 | Computing Infrastructure Providers, Data Processing, Web Hosting, \
  and Related Services
  NAICS | 2022 | 561410 | Document Preparation Services
  NAICS | 2022 | 561499 | All Other Business Support Services
  NAICS | 2022 | 561110 | Office Administrative Services
  NAICS | 2022 | 541211 | Offices of Certified Public Accountants
  NAICS | 2022 | 541213 | Tax Preparation Services
  NAICS | 2022 | 541219 | Other Accounting Services
  NAICS | 2022 | 541214 | Payroll Services
  NAICS | 2022 | 561311 | Employment Placement Agencies
  NAICS | 2022 | 561312 | Executive Search Services
  NAICS | 2022 | 561320 | Temporary Help Services
  NAICS | 2022 | 561330 | Professional Employer Organizations
  NAICS | 2022 | 524291 | Claims Adjusting
  NAICS | 2022 | 524292 | Pharmacy Benefit Management and Other Third Party Administration of \
  Insurance and Pension Funds
  NAICS | 2022 | 524298 | All Other Insurance Related Activities
  NAICS | 2022 | 522320 | Financial Transactions Processing, Reserve, and Clearinghouse \
  Activities
  NAICS | 2022 | 522390 | Other Activities Related to Credit Intermediation
  NAICS | 2022 | 541511 | Custom Computer Programming Services
  NAICS | 2022 | 541512 | Computer Systems Design Services
  NAICS | 2022 | 541513 | Computer Facilities Management Services
  NAICS | 2022 | 541519 | Other Computer Related Services
  NAICS | 2022 | 541110 | Offices of Lawyers
  NAICS | 2022 | 541191 | Title Abstract and Settlement Offices
  NAICS | 2022 | 541199 | All Other Legal Services
  NAICS | 2022 | 541611 | Administrative Management and General Management Consulting Services
  NAICS | 2022 | 541612 | Human Resources Consulting Services
  NAICS | 2022 | 541613 | Marketing Consulting Services
  NAICS | 2022 | 541614 | Process, Physical Distribution, and Logistics Consulting Services
  NAICS | 2022 | 541618 | Other Management Consulting Services
  NAICS | 2022 | 541690 | Other Scientific and Technical Consulting Services
  NAICS | 2022 | 541330 | Engineering Services
  NAICS | 2022 | 541713 | Research and Development in Nanotechnology
  NAICS | 2022 | 541714 | Research and Development in Biotechnology (except Nanobiotechnology)
  NAICS | 2022 | 541715 | Research and Development in the Physical, Engineering, and Life \
  Sciences (except Nanotechnology and Biotechnology)
  NAICS | 2022 | 541720 | Research and Development in the Social Sciences and Humanities
  NAICS | 2022 | 541990 | All Other Professional, Scientific, and Technical Services
  NAICS | 2022 | 541930 | Translation and Interpretation Services
  NAICS | 2022 | 519290 | Web Search Portals and All Other Information Services
  ISIC | Revision 4 | 82 | Office administrative, office support and other business support \
  activities
  ISIC | Revision 4 | 8220 | Activities of call centres
  ISIC | Revision 4 | 8291 | Activities of collection agencies and credit bureaus
  ISIC | Revision 4 | 8299 | Other business support service activities n.e.c.
  ISIC | Revision 4 | 7320 | Market research and public opinion polling
  ISIC | Revision 4 | 6311 | Data processing, hosting and related activities
  ISIC | Revision 4 | 8219 | Photocopying, document preparation and other specialized office \
  support activities
  ISIC | Revision 4 | 8211 | Combined office administrative service activities
  ISIC | Revision 4 | 6920 | Accounting, bookkeeping and auditing activities; tax consultancy
  ISIC | Revision 4 | 7810 | Activities of employment placement agencies
  ISIC | Revision 4 | 7820 | Temporary employment agency activities
  ISIC | Revision 4 | 7830 | Other human resources provision
  ISIC | Revision 4 | 6621 | Risk and damage evaluation
  ISIC | Revision 4 | 6629 | Other activities auxiliary to insurance and pension funding
  ISIC | Revision 4 | 6619 | Other activities auxiliary to financial service activities
  ISIC | Revision 4 | 6201 | Computer programming activities
  ISIC | Revision 4 | 6202 | Computer consultancy and computer facilities management activities
  ISIC | Revision 4 | 6209 | Other information technology and computer service activities
  ISIC | Revision 4 | 6910 | Legal activities
  ISIC | Revision 4 | 7020 | Management consultancy activities
  ISIC | Revision 4 | 7110 | Architectural and engineering activities and related technical \
  consultancy
  ISIC | Revision 4 | 7210 | Research and experimental development on natural sciences and \
  engineering
  ISIC | Revision 4 | 7220 | Research and experimental development on social sciences and \
  humanities
  ISIC | Revision 4 | 7490 | Other professional, scientific and technical activities n.e.c.
  ISIC | Revision 4 | 6399 | Other information service activities n.e.c.
  NIC | 2008 | 82 | -
  NIC | 2008 | 82200 | -
  NIC | 2008 | 82910 | -
  NIC | 2008 | 82990 | -
  NIC | 2008 | 73200 | -
  NIC | 2008 | 63111 | Data processing activities
  NIC | 2008 | 63114 | -
  NIC | 2008 | 82192 | -
  NIC | 2008 | 82199 | -
  NIC | 2008 | 82110 | -
  NIC | 2008 | 69201 | Accounting, bookkeeping and auditing activities
  NIC | 2008 | 69202 | Tax consultancy
  NIC | 2008 | 78100 | -
  NIC | 2008 | 78200 | -
  NIC | 2008 | 78300 | -
  NIC | 2008 | 66210 | -
  NIC | 2008 | 66290 | -
  NIC | 2008 | 66190 | -
  NIC | 2008 | 62011 | Writing, modifying, testing of computer program to meet the needs of a \
  particular client excluding web-page designing
  NIC | 2008 | 62013 | Providing software support and maintenance to the clients
  NIC | 2008 | 62020 | Computer consultancy and computer facilities management activities
  NIC | 2008 | 62099 | Other information technology and computer service activities n.e.c
  NIC | 2008 | 69100 | -
  NIC | 2008 | 70200 | Management consultancy activities
  NIC | 2008 | 71100 | -
  NIC | 2008 | 72100 | -
  NIC | 2008 | 72200 | -
  NIC | 2008 | 74902 | -
  NIC | 2008 | 74909 | -
  NIC | 2008 | 63991 | -
  UNSPSC | not stated | 83111507 | -
  UNSPSC | not stated | 80141603 | Telemarketing
  UNSPSC | not stated | 84101700 | -
  UNSPSC | not stated | 84101704 | -
  UNSPSC | not stated | 80141500 | -
  UNSPSC | not stated | 80141510 | -
  UNSPSC | not stated | 84111505 | -
  UNSPSC | not stated | 80111700 | -
  UNSPSC | not stated | 80111701 | -
  UNSPSC | not stated | 80111616 | -
  UNSPSC | not stated | 43231501 | -
  UNSPSC | not stated | 80121609 | -
  UNSPSC | not stated | 80121610 | -
  APQC | 5 | 10006 | Manage Customer Service
  APQC | 5 | 10378 | Develop customer care/customer service strategy
  APQC | 5 | 10379 | Plan and manage customer service operations
  APQC | 5 | 10387 | Plan and manage customer service work force
  APQC | 5 | 10388 | Manage customer service requests/inquiries
  APQC | 5 | 10389 | Manage customer complaints
  APQC | 5 | 10390 | Forecast volume of customer service contacts
  APQC | 5 | 10391 | Schedule customer service work force
  APQC | 5 | 10392 | Track work force utilization
  APQC | 5 | 10393 | Monitor and evaluate quality of customer interactions with customer \
  service representatives
  APQC | 5 | 10394 | Receive customer requests/inquiries
  APQC | 5 | 10395 | Route customer requests/inquiries
  APQC | 5 | 10396 | Respond to customer requests/inquiries
  APQC | 5 | 10397 | Receive customer complaints
  APQC | 5 | 10398 | Route customer complaints
  O*NET | 2019 | 43-4051.00 | Customer Service Representatives
  O*NET | 2019 | 41-9041.00 | Telemarketers
  O*NET | 2019 | 43-3011.00 | Bill and Account Collectors
  SOC | 2018 | 43-4111 | Interviewers, Except Eligibility and Loan
  SOC | 2018 | 43-9021 | Data Entry Keyers
  SOC | 2018 | 15-1232 | Computer User Support Specialists
  SOC | 2018 | 43-1011 | First-Line Supervisors of Office and Administrative Support Workers
  SOC | 2018 | 13-1151 | Training and Development Specialists
  SOC | 2018 | 11-3131 | Training and Development Managers
  SOC | 2018 | 13-1111 | Management Analysts
  SOC | 2018 | 13-1071 | Human Resources Specialists
  SOC | 2018 | 11-1021 | General and Operations Managers
  SOC | 2018 | 13-1041 | Compliance Officers
  SOC | 2018 | 41-4011 | Sales Representatives, Wholesale and Manufacturing, Technical and \
  Scientific Products
  SOC | 2018 | 13-1161 | Market Research Analysts and Marketing Specialists
  SOC | 2018 | 13-2051 | Financial and Investment Analysts
  SOC | 2018 | 23-2011 | Paralegals and Legal Assistants
  ISCO | 08 | 4222 | Contact Centre Information Clerks
  ISCO | 08 | 5244 | Contact Centre Salespersons
  ISCO | 08 | 4214 | Debt Collectors and Related Workers
  ISCO | 08 | 4227 | Survey and Market Research Interviewers
  ISCO | 08 | 4132 | Data Entry Clerks
  ISCO | 08 | 3512 | Information and Communications Technology User Support Technicians
  ISCO | 08 | 3341 | Office Supervisors
  ISCO | 08 | 2424 | Training and Staff Development Professionals
  ISCO | 08 | 2421 | Management and Organization Analysts
  ISCO | 08 | 2423 | Personnel and Careers Professionals
  ISCO | 08 | 1439 | Services Managers Not Elsewhere Classified
  ISCO | 08 | 2434 | Information and Communications Technology Sales Professionals
  ISCO | 08 | 2413 | Financial Analysts
  ISCO | 08 | 2411 | Accountants
  ISCO | 08 | 2611 | Lawyers
  ISCO | 08 | 3411 | Legal and Related Associate Professionals
  ESCO | 1 | 5244.1 | call centre agent
  NSQF | level 4 | SSC/Q2210 | CRM Domestic Voice
  NSQF | level 4 | SSC/Q2211 | CRM Domestic Non-Voice
  NCO | 2015 | 5244.0101 | -
  NCO | 2015 | 5244.0201 | -
  NCO | 2015 | 5244 | -
  ANZSCO | First Edition, 2006 | 541112 | Call or Contact Centre Operator
  ANZSCO | First Edition, 2006 | 541111 | Call or Contact Centre Team Leader
  """
